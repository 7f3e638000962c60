"""Which strings are keys of Firecrawl?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import token

RULES: tuple[Rule, ...] = (
    Rule(
        id="firecrawl-api-key",
        title="Firecrawl API key",
        issuer="firecrawl",
        pattern=token("fc-[0-9a-f]{32}"),
        keywords=tuple(f"fc-{digit}" for digit in "0123456789abcdef"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "fc-" + _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "fc-" + "0" * 32,
            "fc-YOUR_API_KEY",
            "rfc-" + "0a1b2c3d" * 4,
            "fc-" + "0a1b2c3d" * 3,
        ),
        references=("https://docs.firecrawl.dev/api-reference/introduction",),
        check=lambda value: plausible(value[3:]),
    ),
)
