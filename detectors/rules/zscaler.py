"""Which strings are Zscaler's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, URL64

_KEYS = "https://help.zscaler.com/zia/managing-cloud-service-api-key"

RULES: tuple[Rule, ...] = (
    named_rule(
        "zscaler-api-key",
        "Zscaler API key",
        "zscaler|zia",
        ALNUM,
        12,
        _KEYS,
        issuer="zscaler",
        carrier="ZIA_API_KEY={secret}",
        keywords=("zscaler", "zia_api", "zia_key", "zia-api"),
        what="api[._ -]?key|apikey",
    ),
    named_rule(
        "zscaler-client-secret",
        "Zscaler client secret",
        "zscaler|zpa",
        URL64,
        20,
        _KEYS,
        issuer="zscaler",
        most=80,
        carrier="ZSCALER_CLIENT_SECRET={secret}",
        keywords=("zscaler", "zpa_client", "zpa_secret"),
        what=r"client[._ -]?secret",
        severity=Severity.CRITICAL,
    ),
)
