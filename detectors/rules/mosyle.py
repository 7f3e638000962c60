"""Which strings are Mosyle's access tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_TOKENS = "https://businessapi.mosyle.com/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "mosyle-access-token",
        "Mosyle access token",
        "mosyle",
        ALNUM,
        40,
        _TOKENS,
        issuer="mosyle",
        most=80,
        carrier="MOSYLE_ACCESS_TOKEN={secret}",
        keywords=("mosyle",),
        severity=Severity.CRITICAL,
    ),
)
