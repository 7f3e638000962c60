"""Which strings are Bubble's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://manual.bubble.io/core-resources/api/the-bubble-api"


RULES: tuple[Rule, ...] = (
    named_rule(
        "bubble-token",
        "Bubble API token",
        r"bubble(?:\.io|io|(?=[_-]?(?:api|app)[_-]?))",
        HEX,
        32,
        _DOC,
        issuer="bubble",
        carrier="BUBBLE_API_TOKEN={secret}",
        keywords=("bubble_api", "bubble-api", "bubbleapi", "bubble.io", "bubbleio", "bubble_app"),
    ),
)
