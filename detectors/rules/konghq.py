"""Which strings are access tokens of Kong Konnect?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

_TOKENS = "https://developer.konghq.com/konnect-api/#personal-access-tokens"

RULES: tuple[Rule, ...] = (
    prefixed(
        "konghq-personal",
        "Kong Konnect personal access token",
        "kpat_",
        ALNUM,
        40,
        _TOKENS,
        most=72,
        issuer="konghq",
        severity=Severity.CRITICAL,  # it changes gateways
    ),
    prefixed(
        "konghq-system",
        "Kong Konnect system account token",
        "spat_",
        ALNUM,
        40,
        _TOKENS,
        most=72,
        issuer="konghq",
        severity=Severity.CRITICAL,
    ),
)
