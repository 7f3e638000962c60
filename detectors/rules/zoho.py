"""Which strings are Zoho's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._structured import fields, shaped

_DOC = "https://www.zoho.com/accounts/protocol/oauth.html"


RULES: tuple[Rule, ...] = (
    shaped(
        "zoho-token",
        "Zoho OAuth access or refresh token",
        r"1000\.[0-9a-f]{32}\.[0-9a-f]{32}",
        fields("1000.", (HEX, 32), ".", (HEX, 32)),
        _DOC,
        issuer="zoho",
        keywords=(
            "1000.0",
            "1000.1",
            "1000.2",
            "1000.3",
            "1000.4",
            "1000.5",
            "1000.6",
            "1000.7",
            "1000.8",
            "1000.9",
            "1000.a",
            "1000.b",
            "1000.c",
            "1000.d",
            "1000.e",
            "1000.f",
        ),
        near_misses=(
            "1000." + "0" * 32 + "." + "0" * 32,
            "1000.5 ms",
            "it costs 1000.50",
        ),
        severity=Severity.CRITICAL,
        check=lambda value: plausible(value[5:], 8),
    ),
    named_rule(
        "zoho-client-secret",
        "Zoho client secret",
        r"zoho",
        HEX,
        40,
        _DOC,
        issuer="zoho",
        carrier="ZOHO_CLIENT_SECRET={secret}",
        keywords=("zoho",),
        most=44,
        what=r"(?:client)?[_ -]?secret",
    ),
)
