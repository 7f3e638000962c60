"""Which strings are Fauna's database keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import URL64, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "fauna-key",
        "Fauna database key",
        "fnA",
        URL64,
        37,
        "https://docs.fauna.com/fauna/current/learn/security/keys/",
        issuer="fauna",
        severity=Severity.CRITICAL,
    ),
)
