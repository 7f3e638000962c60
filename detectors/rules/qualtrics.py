"""Which strings are Qualtrics's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://api.qualtrics.com/ZG9jOjg3NjYzMg-api-key-authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "qualtrics-token",
        "Qualtrics API token",
        r"qualtrics",
        ALNUM,
        40,
        _DOC,
        issuer="qualtrics",
        carrier="QUALTRICS_API_TOKEN={secret}",
        keywords=("qualtrics",),
    ),
)
