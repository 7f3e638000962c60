"""Which strings are Northflank's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._jwts import named_jwt

RULES: tuple[Rule, ...] = (
    named_jwt(
        "northflank-token",
        "Northflank API token",
        "northflank|nf_api",
        "https://northflank.com/docs/v1/api/use-the-api",
        issuer="northflank",
        carrier="NORTHFLANK_API_TOKEN={secret}",
        keywords=("northflank", "nf_api"),
        severity=Severity.CRITICAL,
    ),
)
