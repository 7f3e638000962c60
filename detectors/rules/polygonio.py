"""Which strings are keys of Polygon.io (Massive)?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query, spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "polygonio-api-key",
        "Polygon.io API key",
        "polygon[_ .-]?io|polygon[_ .-]?(?=api)",
        URL64,
        32,
        "https://massive.com/docs/rest/quickstart",
        severity=Severity.MEDIUM,
        also=query("api.polygon.io", "apikey"),
        carrier="POLYGON_API_KEY={secret}",
        keywords=spellings("polygon", "io", "api"),
        issuer="polygonio",
    ),
)
