"""Which strings are keys of Edamam?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "edamam-app-key",
        "Edamam application key",
        "edamam",
        HEX,
        32,
        "https://developer.edamam.com/edamam-docs-recipe-api",
        severity=Severity.LOW,
        also=query("api.edamam.com", "app_key"),
        carrier="EDAMAM_APP_KEY={secret}",
        keywords=("edamam",),
        issuer="edamam",
    ),
)
