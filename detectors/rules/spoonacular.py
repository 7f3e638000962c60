"""Which strings are keys of Spoonacular?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "spoonacular-api-key",
        "Spoonacular API key",
        "spoonacular",
        HEX,
        32,
        "https://spoonacular.com/food-api/docs#Authentication",
        severity=Severity.LOW,
        also=query("api.spoonacular.com", "apikey"),
        carrier="SPOONACULAR_API_KEY={secret}",
        keywords=("spoonacular",),
        issuer="spoonacular",
    ),
)
