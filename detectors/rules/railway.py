"""Which strings are Railway's tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "railway-token",
        "Railway token",
        "railway",
        "https://docs.railway.com/guides/public-api#creating-a-token",
        issuer="railway",
        what="(?:api[_ -]?)?token|api[_ -]?key|deploy[_ -]?token",
        carrier="RAILWAY_TOKEN={secret}",
        keywords=("railway_", "railway-", "railway.", "railwaytoken", "railwayapi", "railway t"),
        severity=Severity.CRITICAL,
        near_misses=("RAILWAY_PROJECT_ID=5a1b2c3d-1a2b-4c3d-8e9f-0a1b2c3d4e5f",),
    ),
)
