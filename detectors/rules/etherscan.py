"""Which strings are keys of Etherscan?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

# One company runs them all; their keys look alike.
_EXPLORERS = (
    "etherscan|bscscan|polygonscan|arbiscan|basescan|snowtrace|ftmscan|lineascan|scrollscan"
    "|blastscan|gnosisscan|celoscan|moonscan|cronoscan"
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "etherscan-api-key",
        "Etherscan API key",
        _EXPLORERS,
        UPPER,
        34,
        "https://docs.etherscan.io/getting-an-api-key",
        severity=Severity.MEDIUM,
        also=rf"(?:{_EXPLORERS})\.(?:io|com|org)[^\s\"'<>]{{0,240}}?[?&]apikey",
        carrier="ETHERSCAN_API_KEY={secret}",
        keywords=(
            "etherscan",
            "bscscan",
            "polygonscan",
            "arbiscan",
            "basescan",
            "snowtrace",
            "ftmscan",
            "lineascan",
            "scrollscan",
            "blastscan",
            "gnosisscan",
            "celoscan",
            "moonscan",
            "cronoscan",
        ),
        issuer="etherscan",
    ),
)
