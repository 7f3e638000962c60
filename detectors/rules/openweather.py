"""Which strings are keys of OpenWeather?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, either, query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "openweather-api-key",
        "OpenWeather API key",
        "open[_ .-]?weather(?:[_ .-]?map)?|owm",
        HEX,
        32,
        "https://openweathermap.org/appid",
        what="(?:api[_ .-]?)?key|app[_ .-]?id|token",
        severity=Severity.MEDIUM,
        also=either(query("openweathermap.org", "appid"), "(?-i:(?<![A-Za-z])appid=)", call("owm")),
        carrier="OPENWEATHER_API_KEY={secret}",
        keywords=("openweather", "open_weather", "owm_api", "owm_app", "owm_key", "appid=", "owm("),
        issuer="openweather",
    ),
)
