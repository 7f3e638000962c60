"""Which strings are keys of Nutritionix?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "nutritionix-app-key",
        "Nutritionix application key",
        "nutritionix|x-app-key",
        HEX,
        32,
        "https://docx.syndigo.com/developers/docs/getting-started",
        severity=Severity.LOW,
        carrier="NUTRITIONIX_APP_KEY={secret}",
        keywords=("nutritionix",),
        issuer="nutritionix",
    ),
)
