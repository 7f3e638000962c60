"""Which strings are keys of Pexels?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "pexels-api-key",
        "Pexels API key",
        "pexels",
        ALNUM,
        56,
        "https://www.pexels.com/api/documentation/#authorization",
        severity=Severity.LOW,
        carrier="PEXELS_API_KEY={secret}",
        keywords=("pexels",),
        issuer="pexels",
    ),
)
