"""Which strings are keys of Retell AI?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END, START

RULES: tuple[Rule, ...] = (
    Rule(
        id="retell-api-key",
        title="Retell AI API key",
        issuer="retell",
        pattern=lazy.pattern(
            rf"(?i:retell)[^\n]{{0,80}}?{START}(?P<secret>key_[0-9a-f]{{24,32}}+){END}"
        ),
        keywords=("retell",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "key_" + _forge.text(random, _forge.HEX, 28),
        near_misses=(
            "RETELL_API_KEY=key_" + "x" * 28,
            "RETELL_API_KEY=key_" + "0" * 28,
            "RETELL_API_KEY=${KEY}",
            "retell key_" + "0a1b2c3d" * 5,
        ),
        references=("https://docs.retellai.com/get-started/sdk",),
        check=lambda value: plausible(value[4:]),
        carrier="RETELL_API_KEY={secret}",
    ),
)
