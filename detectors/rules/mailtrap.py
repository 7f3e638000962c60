"""Which strings are Mailtrap's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://api-docs.mailtrap.io/docs/mailtrap-api-docs/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "mailtrap-token",
        "Mailtrap API token",
        r"mailtrap",
        HEX,
        32,
        _DOC,
        issuer="mailtrap",
        carrier="MAILTRAP_API_TOKEN={secret}",
        keywords=("mailtrap",),
    ),
)
