"""Which strings are keys of CoinAPI?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._formed import END_UUID, UUID, formed

RULES: tuple[Rule, ...] = (
    formed(
        "coinapi-api-key",
        "CoinAPI key",
        "coin[_ .-]?api(?:[_.-]?io)?",
        UUID,
        _forge.uuid,
        "https://docs.coinapi.io/market-data/authentication",
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        end=END_UUID,
        carrier="X-CoinAPI-Key: {secret}",
        keywords=("coinapi", "coin_api"),
        issuer="coinapi",
    ),
)
