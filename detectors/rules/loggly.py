"""Which strings are Loggly's tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

_TOKENS = "https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "loggly-token",
        "Loggly token",
        "loggly",
        _TOKENS,
        issuer="loggly",
        carrier="LOGGLY_TOKEN={secret}",
        keywords=("loggly",),
        also=r"loggly\.com/(?:inputs|bulk)",
        severity=Severity.MEDIUM,
    ),
)
