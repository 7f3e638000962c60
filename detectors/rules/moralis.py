"""Which strings are keys of Moralis?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "moralis-api-key",
        "Moralis API key (older form)",
        "moralis",
        ALNUM,
        64,
        "https://docs.moralis.com/web3-data-api/evm/get-your-api-key",
        carrier="MORALIS_API_KEY={secret}",
        keywords=("moralis",),
        issuer="moralis",
    ),
)
