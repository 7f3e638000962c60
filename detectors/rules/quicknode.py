"""Which strings are keys of QuickNode?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._plain import HEX, prefixed

RULES: tuple[Rule, ...] = (
    Rule(
        id="quicknode-endpoint",
        title="QuickNode endpoint with its token",
        issuer="quicknode",
        pattern=lazy.pattern(r"(?i:\.quiknode\.pro)/(?P<secret>[0-9a-f]{40})(?![A-Za-z0-9])"),
        keywords=("quiknode.pro",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: _forge.text(random, _forge.HEX, 40),
        near_misses=(
            "https://x.quiknode.pro/YOUR_TOKEN/",
            "https://x.quiknode.pro/0000000000000000000000000000000000000000",
            "https://x.quiknode.pro/${TOKEN}/",
        ),
        references=("https://www.quicknode.com/docs/ethereum/endpoint-security",),
        check=lambda value: plausible(value, 8),
        carrier="https://old-quiet-sun.quiknode.pro/{secret}/",
        specific=60,
    ),
    prefixed(
        "quicknode-api-key",
        "QuickNode console API key",
        "QN_",
        HEX,
        32,
        "https://www.quicknode.com/docs/console-api/getting-started",
        issuer="quicknode",
    ),
)
