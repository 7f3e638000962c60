"""Which strings are keys of LocationIQ?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import token

RULES: tuple[Rule, ...] = (
    Rule(
        id="locationiq-token",
        title="LocationIQ access token",
        issuer="locationiq",
        pattern=token(r"pk\.[0-9a-f]{32}"),
        keywords=tuple(f"pk.{digit}" for digit in "0123456789abcdef"),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: "pk." + _forge.text(random, _forge.HEX, 32),
        near_misses=("pk." + "0" * 32, "pk." + "x" * 32, "pk.eyJ1IjoiZGV2", "pk." + "0a1b2c3d" * 3),
        references=("https://docs.locationiq.com/docs/authentication",),
        check=lambda value: plausible(value[3:]),
    ),
)
