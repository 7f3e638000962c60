"""Which strings are keys of Bing Maps?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query, spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "bingmaps-key",
        "Bing Maps key",
        "bing[_ .-]?maps?|(?<=microsoft[.])maps",
        URL64,
        64,
        "https://learn.microsoft.com/en-us/bingmaps/getting-started/bing-maps-dev-center-help/getting-a-bing-maps-key",
        severity=Severity.MEDIUM,
        also=query("dev.virtualearth.net", "key"),
        carrier="BING_MAPS_KEY={secret}",
        keywords=(*spellings("bing", "map"), "virtualearth.net"),
        issuer="bingmaps",
    ),
)
