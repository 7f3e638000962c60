"""Which strings are keys of OpenSea?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "opensea-api-key",
        "OpenSea API key",
        "open[_ .-]?sea",
        HEX,
        32,
        "https://docs.opensea.io/reference/api-keys",
        severity=Severity.MEDIUM,
        carrier="OPENSEA_API_KEY={secret}",
        keywords=("opensea", "open_sea"),
        issuer="opensea",
    ),
)
