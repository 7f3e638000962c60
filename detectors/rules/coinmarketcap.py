"""Which strings are keys of CoinMarketCap?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, call, spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "coinmarketcap-api-key",
        "CoinMarketCap API key",
        "coin[_ .-]?market[_ .-]?cap|cmc(?:[_ .-]?pro)?",
        UUID,
        _forge.uuid,
        "https://coinmarketcap.com/api/documentation/v1/",
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        end=END_UUID,
        carrier="X-CMC_PRO_API_KEY: {secret}",
        keywords=(
            "coinmarketcap",
            "coin_market_cap",
            *spellings("cmc", "api", "pro", "key"),
            "coinmarketcapapi(",
        ),
        also=call("coinmarketcapapi"),
        issuer="coinmarketcap",
    ),
)
