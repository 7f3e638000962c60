"""Which strings are Percy's project tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "percy-token",
        "Percy project token",
        "percy(?:[.]io)?",
        "(?:[a-z]{2,6}_)?[0-9a-f]{64}",
        lambda random: "web_" + _forge.text(random, _forge.HEX, 64),
        "https://www.browserstack.com/docs/percy/get-started/set-env-vars",
        issuer="percy",
        # a first name as well
        keywords=("percy_", "percy-", "percy.", "percy token", "percytoken"),
        carrier="PERCY_TOKEN={secret}",
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        check=noise,
        specific=40,
    ),
)
