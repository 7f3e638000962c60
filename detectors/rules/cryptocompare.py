"""Which strings are keys of CryptoCompare?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "cryptocompare-api-key",
        "CryptoCompare API key",
        "crypto[_ .-]?compare",
        HEX,
        64,
        "https://developers.coindesk.com/documentation/legacy/Price/SingleSymbolPriceEndpoint",
        severity=Severity.MEDIUM,
        also=query("min-api.cryptocompare.com", "api_key"),
        carrier="CRYPTOCOMPARE_API_KEY={secret}",
        keywords=("cryptocompare", "crypto_compare", "crypto-compare"),
        issuer="cryptocompare",
    ),
)
