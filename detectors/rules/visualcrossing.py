"""Which strings are keys of Visual Crossing?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query, spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

RULES: tuple[Rule, ...] = (
    named_rule(
        "visualcrossing-api-key",
        "Visual Crossing API key",
        "visual[_ .-]?crossing",
        UPPER,
        25,
        "https://www.visualcrossing.com/resources/documentation/weather-api/timeline-weather-api/",
        severity=Severity.MEDIUM,
        also=query("weather.visualcrossing.com", "key"),
        carrier="VISUAL_CROSSING_API_KEY={secret}",
        keywords=spellings("visual", "crossing"),
        issuer="visualcrossing",
    ),
)
