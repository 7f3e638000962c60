"""Which strings are keys of ipgeolocation.io?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "ipgeolocation-api-key",
        "ipgeolocation.io API key",
        "ip[_ .-]?geo[_ .-]?location(?:[._]io)?",
        HEX,
        32,
        "https://ipgeolocation.io/documentation.html",
        severity=Severity.MEDIUM,
        also=query("api.ipgeolocation.io", "apikey"),
        carrier="IPGEOLOCATION_API_KEY={secret}",
        keywords=("ipgeolocation", "ip_geolocation"),
        issuer="ipgeolocation",
    ),
)
