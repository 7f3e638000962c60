"""Which strings are project tokens of Argos?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "argos-token",
        "Argos project token",
        "argos(?:[_ -]?ci)?",
        "(?:argos_)?[0-9a-f]{36,40}",
        lambda random: _forge.text(random, _forge.HEX, 40),
        "https://argos-ci.com/docs/getting-started",
        issuer="argos",
        keywords=("argos_", "argos-", "argosci"),
        carrier="ARGOS_TOKEN={secret}",
        confidence=Confidence.MEDIUM,
        check=noise,
        specific=40,
        severity=Severity.LOW,  # it sends screenshots
    ),
)
