"""Which strings are keys of openrouteservice?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import token

RULES: tuple[Rule, ...] = (
    Rule(
        id="openrouteservice-key",
        title="openrouteservice key",
        issuer="openrouteservice",
        pattern=token("5b3ce3597851110001cf6248[0-9a-f]{32}"),
        keywords=("5b3ce3597851110001cf6248",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: "5b3ce3597851110001cf6248" + _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "5b3ce3597851110001cf6248",
            "5b3ce3597851110001cf6248" + "0" * 32,
            "5b3ce3597851110001cf6248" + "0a1b2c3d" * 3,
        ),
        references=("https://openrouteservice.org/dev/#/api-docs/introduction",),
        check=lambda value: plausible(value[24:]),
        specific=60,
        proves="its fixed beginning",
    ),
)
