"""Which strings are keys of Chainstack?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    Rule(
        id="chainstack-endpoint",
        title="Chainstack endpoint with its key",
        issuer="chainstack",
        pattern=lazy.pattern(
            r"(?i:\.chainstack\.com)/(?:[a-z0-9/-]{2,40}/)?(?P<secret>[0-9a-f]{32})(?![A-Za-z0-9])"
        ),
        keywords=("chainstack.com",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "https://ethereum-mainnet.core.chainstack.com/YOUR_KEY",
            "https://ethereum-mainnet.core.chainstack.com/00000000000000000000000000000000",
            "https://docs.chainstack.com/docs",
        ),
        references=(
            "https://docs.chainstack.com/docs/authentication-methods-for-different-scenarios",
        ),
        check=lambda value: plausible(value, 8),
        carrier="https://ethereum-mainnet.core.chainstack.com/{secret}",
        specific=60,
    ),
    named_shape(
        "chainstack-api-key",
        "Chainstack API key",
        "chainstack",
        r"[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}",
        lambda random: (
            f"{_forge.text(random, _forge.ALNUM, 8)}.{_forge.text(random, _forge.ALNUM, 32)}"
        ),
        "https://docs.chainstack.com/reference/platform-api-getting-started",
        carrier="CHAINSTACK_API_KEY={secret}",
        keywords=("chainstack",),
        issuer="chainstack",
    ),
)
