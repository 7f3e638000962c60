"""Which strings are UniFi's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "unifi-api-key",
        "UniFi API key",
        "unifi|ubiquiti|ui_site_manager",
        URL64,
        32,
        "https://developer.ui.com/site-manager-api/gettingstarted",
        issuer="unifi",
        carrier="UNIFI_API_KEY={secret}",
        keywords=(
            "unifi_",
            "unifi-",
            "unifi.",
            "unifiapi",
            "unifi api",
            "ubiquiti",
        ),
        what="(?:api[_ -]?)?(?:key|token)",
    ),
)
