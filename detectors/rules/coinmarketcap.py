"""Which strings are keys of CoinMarketCap?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._formed import (
    END_UUID,
    UUID,
    formed,
)

RULES: tuple[Rule, ...] = (
    formed(
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
            "cmc_api",
            "cmc-api",
            "cmc.api",
            "cmc api",
            "cmcapi",
            "cmc_pro",
            "cmc-pro",
            "cmc.pro",
            "cmc pro",
            "cmcpro",
            "cmc_key",
            "cmc-key",
            "cmc.key",
            "cmc key",
            "cmckey",
        ),
        issuer="coinmarketcap",
    ),
)
