"""Which strings are keys of Browserbase?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, token

RULES: tuple[Rule, ...] = (
    Rule(
        id="browserbase-api-key",
        title="Browserbase API key",
        issuer="browserbase",
        pattern=token("bb_(?:live|test)_[A-Za-z0-9_-]{24,44}+", end=END_URL),
        keywords=("bb_live_", "bb_test_"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "bb_live_" + _forge.text(random, _forge.URL64, 27),
        near_misses=(
            "bb_live_" + "x" * 27,
            "bb_live_key",
            "bb_live_" + "aB3" * 20,
            "keys begin with bb_live_ there",
        ),
        references=("https://docs.browserbase.com/reference/api/overview",),
        check=lambda value: plausible(value[8:], 10),
    ),
)
