"""Which strings are keys of CoinAPI?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
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
