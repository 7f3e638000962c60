"""Which strings are keys of ipstack?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "ipstack-access-key",
        "ipstack access key",
        "ip[_ .-]?stack",
        HEX,
        32,
        "https://ipstack.com/documentation",
        severity=Severity.MEDIUM,
        also=query("api.ipstack.com", "access_key"),
        carrier="IPSTACK_ACCESS_KEY={secret}",
        keywords=("ipstack", "ip_stack"),
        issuer="ipstack",
    ),
)
