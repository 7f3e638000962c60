"""Which strings are Loops's keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://loops.so/docs/api-reference/intro"


RULES: tuple[Rule, ...] = (
    named_rule(
        "loops-key",
        "Loops API key",
        r"loops(?:\.so|[_-]?(?:so|api|email))",
        HEX,
        32,
        _DOC,
        issuer="loops",
        carrier="LOOPS_API_KEY={secret}",
        keywords=("loops_api", "loops-api", "loopsapi", "loops.so", "loops_so"),
        confidence=Confidence.MEDIUM,
        what=r"key|token|secret",
    ),
)
