"""Which strings are keys of IPinfo?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._forms import call, either, query
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
        also=either(
            query("ipinfo.io", "token"),
            call(
                r"ipinfo\.(?:gethandler(?:async|lite)?|newclient)|ipinfo(?:lite)?wrapper|ipinfo::create"
            ),
            "ipinfo[ ]init",
        ),
        carrier="IPINFO_TOKEN={secret}",
        keywords=("ipinfo", "ip_info"),
        issuer="ipinfo",
    ),
)
