"""Which strings are keys of CoinGecko?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "coingecko-api-key",
        "CoinGecko API key",
        "CG-",
        ALNUM,
        24,
        "https://docs.coingecko.com/reference/setting-up-your-api-key",
        severity=Severity.MEDIUM,
        issuer="coingecko",
    ),
)
