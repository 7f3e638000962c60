"""Which strings are Adjust's API tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL
from detectors.rules._plain import Alphabet

_TOKENS = "https://dev.adjust.com/en/api/rs-api/authentication/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "adjust-api-token",
        "Adjust API token",
        r"adjust[._-]?(?:com|user|account|report|kpi|api)|adjust_(?=token|secret)",
        Alphabet(_forge.URL64, "[A-Za-z0-9_-]", END_URL),
        20,
        _TOKENS,
        issuer="adjust",
        carrier="ADJUST_API_TOKEN={secret}",
        keywords=("adjust_", "adjust.com", "adjust-api", "adjustapi", "adjust.api", "adjustuser"),
        also="adjust[._-]?api[._-]?(?:token|key)",
        confidence=Confidence.MEDIUM,
    ),
)
