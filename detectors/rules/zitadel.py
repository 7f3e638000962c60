"""Which strings are tokens and secrets of ZITADEL?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_TOKENS = "https://zitadel.com/docs/guides/integrate/service-users/personal-access-token"

RULES: tuple[Rule, ...] = (
    named_rule(
        "zitadel-pat",
        "ZITADEL personal access token",
        "zitadel",
        URL64,
        60,
        _TOKENS,
        issuer="zitadel",
        most=120,
        carrier="ZITADEL_PAT={secret}",
        keywords=("zitadel",),
        severity=Severity.CRITICAL,
    ),
)
