"""Which strings are Sourcery's tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "sourcery-token",
        "Sourcery token",
        "sourcery",
        "(?:user|team)_[0-9a-f]{40,100}+",
        lambda random: "user_" + _forge.text(random, _forge.HEX, 80),
        "https://docs.sourcery.ai/Plugins/CLI/",
        issuer="sourcery",
        keywords=("sourcery",),
        carrier="SOURCERY_TOKEN={secret}",
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        check=noise,
        specific=40,
    ),
)
