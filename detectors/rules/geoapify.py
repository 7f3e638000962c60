"""Which strings are keys of Geoapify?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "geoapify-api-key",
        "Geoapify API key",
        "geoapify",
        HEX,
        32,
        "https://www.geoapify.com/get-started-with-maps-api/",
        severity=Severity.LOW,
        also=query("geoapify.com", "apikey"),
        carrier="GEOAPIFY_API_KEY={secret}",
        keywords=("geoapify",),
        issuer="geoapify",
    ),
)
