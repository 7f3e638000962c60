"""Which strings are Zoho's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://www.zoho.com/accounts/protocol/oauth.html"


RULES: tuple[Rule, ...] = (
    shaped(
        "zoho-token",
        "Zoho OAuth access or refresh token",
        r"1000\.[0-9a-f]{32}\.[0-9a-f]{32}",
        fields("1000.", (HEX, 32), ".", (HEX, 32)),
        _DOC,
        issuer="zoho",
        keywords=(*(f"1000.{each}" for each in _forge.HEX),),
        near_misses=("1000." + "0" * 32 + "." + "0" * 32, "1000.5 ms", "it costs 1000.50"),
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
