"""Which strings are keys of IPinfo?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "ipinfo-token",
        "IPinfo token",
        "ip[_ .-]?info(?:[._]io)?",
        HEX,
        14,
        "https://ipinfo.io/developers",
        severity=Severity.LOW,
        confidence=Confidence.MEDIUM,
        also=query("ipinfo.io", "token"),
        carrier="IPINFO_TOKEN={secret}",
        keywords=("ipinfo", "ip_info"),
        issuer="ipinfo",
    ),
)
