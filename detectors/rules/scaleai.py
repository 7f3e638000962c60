"""Which strings are keys of Scale AI?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors import lazy
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._formed import spellings
from detectors.rules._pattern import END, START

_VALUE = "(?P<secret>(?:live|test)_[0-9a-f]{32})"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    if value.startswith("test_"):
        return Inspection({"mode": "test"}, severity=Severity.LOW, reason="a key for tests")
    return Inspection({"mode": "live"})


RULES: tuple[Rule, ...] = (
    Rule(
        id="scaleai-api-key",
        title="Scale AI API key",
        issuer="scaleai",
        pattern=lazy.pattern(rf"(?i:scale[_ .-]?(?:ai|api|com))[^\n]{{0,80}}?{START}{_VALUE}{END}"),
        keywords=(
            *spellings("scale", "ai"),
            "scale_api",
            "scale-api",
            "scaleapi",
            "scale api",
            "scale.com",
        ),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "live_" + _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "SCALE_API_KEY=live_" + "x" * 32,
            "SCALE_API_KEY=live_" + "0" * 32,
            "SCALE_API_KEY=${KEY}",
            "scale_factor=live_" + "0a1b2c3d" * 4,
        ),
        references=("https://scale.com/docs/api-reference/authentication",),
        check=lambda value: plausible(value[5:]),
        inspect=_inspect,
        carrier="SCALE_API_KEY={secret}",
    ),
)
