"""Which strings are keys of Bitly?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "bitly-token",
        "Bitly access token",
        "bit[_.-]?ly",
        HEX,
        40,
        "https://dev.bitly.com/docs/getting-started/authentication/",
        issuer="bitly",
        carrier="BITLY_ACCESS_TOKEN={secret}",
        keywords=(
            "bitly",
            "bit.ly",
            "bit_ly",
        ),
        also=query("api-ssl.bitly.com", "access_token"),
        severity=Severity.MEDIUM,
    ),
)
