"""Which strings are keys of Lemon Squeezy?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._jwts import named_jwt

RULES: tuple[Rule, ...] = (
    named_jwt(
        "lemonsqueezy-key",
        "Lemon Squeezy API key",
        "lemon[_ -]?squeezy",
        "https://docs.lemonsqueezy.com/api/getting-started/requests#authentication",
        issuer="lemonsqueezy",
        carrier="LEMONSQUEEZY_API_KEY={secret}",
        keywords=(
            "lemonsqueezy",
            "lemon_squeezy",
            "lemon-squeezy",
            "lemon squeezy",
        ),
        severity=Severity.CRITICAL,
    ),
)
