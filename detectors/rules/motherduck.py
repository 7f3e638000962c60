"""Which strings are MotherDuck's access tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._jwts import named_jwt

RULES: tuple[Rule, ...] = (
    named_jwt(
        "motherduck-token",
        "MotherDuck access token",
        "motherduck|md_access",
        "https://motherduck.com/docs/key-tasks/authenticating-and-connecting-to-motherduck/authenticating-to-motherduck/",
        issuer="motherduck",
        carrier="MOTHERDUCK_TOKEN={secret}",
        keywords=("motherduck",),
        severity=Severity.CRITICAL,
    ),
)
