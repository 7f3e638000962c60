"""Which strings are Neon's keys and database passwords?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

_KEYS = "https://neon.com/docs/manage/api-keys"
_ROLES = "https://neon.com/docs/manage/roles"

RULES: tuple[Rule, ...] = (
    prefixed(
        "neon-api-key",
        "Neon API key",
        "napi_",
        ALNUM,
        64,
        _KEYS,
        issuer="neon",
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "neon-password",
        "Neon database password",
        "npg_",
        ALNUM,
        12,
        _ROLES,
        issuer="neon",
        most=20,
    ),
)
