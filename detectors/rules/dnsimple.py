"""Which strings are DNSimple's access tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, prefixed

_TOKENS = "https://support.dnsimple.com/articles/api-access-token/"

RULES: tuple[Rule, ...] = (
    prefixed(
        "dnsimple-account-token",
        "DNSimple account access token",
        "dnsimple_a_",
        ALNUM,
        32,
        _TOKENS,
        issuer="dnsimple",
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "dnsimple-user-token",
        "DNSimple user access token",
        "dnsimple_u_",
        ALNUM,
        32,
        _TOKENS,
        issuer="dnsimple",
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "dnsimple-token-old",
        "DNSimple access token (older form)",
        "dnsimple",
        ALNUM,
        32,
        _TOKENS,
        issuer="dnsimple",
        carrier="DNSIMPLE_TOKEN={secret}",
        keywords=("dnsimple",),
        severity=Severity.CRITICAL,
    ),
)
