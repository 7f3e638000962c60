"""Which strings are keys of Ankr?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    Rule(
        id="ankr-rpc-url",
        title="Ankr RPC key in a link",
        issuer="ankr",
        pattern=lazy.pattern(
            r"(?i:rpc\.ankr\.com)/(?:[a-z0-9_]{2,32}/){1,2}(?P<secret>[0-9a-f]{64})(?![A-Za-z0-9])"
        ),
        keywords=("ankr.com",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: _forge.text(random, _forge.HEX, 64),
        near_misses=(
            "https://rpc.ankr.com/eth/",
            "https://rpc.ankr.com/eth/0000000000000000000000000000000000000000000000000000000000000000",
            "https://rpc.ankr.com/eth/${ANKR_KEY}",
        ),
        references=("https://www.ankr.com/docs/rpc-service/getting-started/basics/",),
        check=lambda value: plausible(value, 8),
        carrier="https://rpc.ankr.com/eth/{secret}",
        specific=60,
    ),
    named_rule(
        "ankr-api-key",
        "Ankr API key",
        "ankr",
        HEX,
        64,
        "https://www.ankr.com/docs/rpc-service/getting-started/basics/",
        severity=Severity.MEDIUM,
        carrier="ANKR_API_KEY={secret}",
        keywords=("ankr",),
        issuer="ankr",
    ),
)
