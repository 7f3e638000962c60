"""Which strings are Pipedream's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://pipedream.com/docs/rest-api/auth"


RULES: tuple[Rule, ...] = (
    named_rule(
        "pipedream-key",
        "Pipedream API key",
        r"pipedream",
        HEX,
        32,
        _DOC,
        issuer="pipedream",
        carrier="PIPEDREAM_API_KEY={secret}",
        keywords=("pipedream",),
    ),
)
