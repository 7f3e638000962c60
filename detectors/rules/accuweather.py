"""Which strings are keys of AccuWeather?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import query
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "accuweather-api-key",
        "AccuWeather API key",
        "accu[_ .-]?weather",
        "(?:zpka_[0-9a-f]{32}_[0-9a-f]{8}|[A-Za-z0-9]{32})",
        lambda random: _forge.text(random, _forge.ALNUM, 32),
        "https://developer.accuweather.com/getting-started",
        severity=Severity.MEDIUM,
        also=query("dataservice.accuweather.com", "apikey"),
        carrier="ACCUWEATHER_API_KEY={secret}",
        keywords=("accuweather", "accu_weather"),
        issuer="accuweather",
    ),
)
