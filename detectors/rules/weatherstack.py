"""Which strings are keys of weatherstack?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "weatherstack-access-key",
        "weatherstack access key",
        "weather[_ .-]?stack",
        HEX,
        32,
        "https://weatherstack.com/documentation",
        severity=Severity.MEDIUM,
        also=query("api.weatherstack.com", "access_key"),
        carrier="WEATHERSTACK_ACCESS_KEY={secret}",
        keywords=("weatherstack", "weather_stack"),
        issuer="weatherstack",
    ),
)
