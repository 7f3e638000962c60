"""Which strings are Selectel's tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "selectel-api-token",
        "Selectel API token",
        "selectel|sel_token",
        ALNUM,
        32,
        "https://docs.selectel.ru/en/api/authorization/",
        issuer="selectel",
        carrier="SEL_TOKEN={secret}",
        keywords=(
            "selectel",
            "sel_token",
        ),
        most=64,
        also="SEL_TOKEN",
        confidence=Confidence.MEDIUM,
    ),
)
