"""Which strings are keys of Alchemy?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    Rule(
        id="alchemy-rpc-url",
        title="Alchemy RPC key in a link",
        issuer="alchemy",
        pattern=lazy.pattern(
            r"(?i:g\.alchemy(?:api)?\.(?:com|io)|alchemyapi\.io)/(?:nft/|[a-z]{2,12}/)?v[0-9]/(?P<secret>[A-Za-z0-9_-]{21,32}+)(?![A-Za-z0-9_-])"
        ),
        keywords=("alchemy",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: _forge.text(random, _forge.URL64, 32),
        near_misses=(
            "https://eth-mainnet.g.alchemy.com/v2/YOUR_API_KEY",
            "https://eth-mainnet.g.alchemy.com/v2/${KEY}",
            "https://eth-mainnet.g.alchemy.com/v2/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "the alchemy docs say v2/docs",
        ),
        references=("https://www.alchemy.com/docs/how-to-create-access-keys",),
        check=lambda value: plausible(value, 10),
        carrier="https://eth-mainnet.g.alchemy.com/v2/{secret}",
        specific=60,
    ),
    named_rule(
        "alchemy-api-key",
        "Alchemy API key",
        "alchemy(?:[_ .-]?(?:api|nft|eth))?",
        URL64,
        32,
        "https://www.alchemy.com/docs/how-to-create-access-keys",
        severity=Severity.MEDIUM,
        carrier="ALCHEMY_API_KEY={secret}",
        keywords=("alchemy",),
        issuer="alchemy",
    ),
)
