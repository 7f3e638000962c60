"""Which strings are LuaDNS's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "luadns-api-token",
        "LuaDNS API token",
        "luadns",
        HEX,
        32,
        "https://luadns.com/api.html",
        issuer="luadns",
        carrier="LUADNS_API_TOKEN={secret}",
        keywords=("luadns",),
        severity=Severity.CRITICAL,
    ),
)
