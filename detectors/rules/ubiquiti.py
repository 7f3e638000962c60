"""Which strings are API keys of Ubiquiti's UniFi?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_KEYS = "https://developer.ui.com/site-manager-api/gettingstarted"

RULES: tuple[Rule, ...] = (
    named_rule(
        "ubiquiti-api-key",
        "UniFi API key",
        "unifi|ubiquiti|ubnt",
        URL64,
        32,
        _KEYS,
        issuer="ubiquiti",
        carrier="UNIFI_API_KEY={secret}",
        keywords=("unifi", "ubiquiti", "ubnt"),
        what=r"api[._ -]?(?:key|token)|apikey|token",
    ),
)
