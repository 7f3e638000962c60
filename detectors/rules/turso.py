"""Which strings are Turso's tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._jwts import named_jwt

RULES: tuple[Rule, ...] = (
    named_jwt(
        "turso-token",
        "Turso token",
        "turso|libsql",
        "https://docs.turso.tech/sdk/authentication",
        issuer="turso",
        also=r"turso\.io[^\s]{0,40}authToken",
        carrier="TURSO_AUTH_TOKEN={secret}",
        keywords=("turso", "libsql"),
        severity=Severity.CRITICAL,
    ),
)
