"""Which strings are API keys of Cisco Meraki?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import block, call, either
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://developer.cisco.com/meraki/api-v1/authorization/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "meraki-api-key",
        "Cisco Meraki API key",
        "meraki|" + block("meraki"),
        HEX,
        40,
        _KEYS,
        issuer="meraki",
        carrier="MERAKI_DASHBOARD_API_KEY={secret}",
        keywords=("meraki", "dashboardapi("),
        also=either("x-cisco-meraki-api-key", call(r"(?:meraki\.)?(?:aio\.async)?dashboardapi")),
        severity=Severity.CRITICAL,
    ),
)
