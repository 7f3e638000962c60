"""Which strings are keys of WeatherAPI.com?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "weatherapi-api-key",
        "WeatherAPI.com key",
        "weatherapi(?:[._]com)?",
        HEX,
        30,
        "https://www.weatherapi.com/docs/",
        most=32,
        severity=Severity.MEDIUM,
        also=query("api.weatherapi.com", "key"),
        carrier="WEATHERAPI_KEY={secret}",
        keywords=("weatherapi",),
        issuer="weatherapi",
    ),
)
