"""Which strings are API tokens of Scalr?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

RULES: tuple[Rule, ...] = (
    named_shape(
        "scalr-token",
        "Scalr API token",
        "scalr",
        r"eyJ[A-Za-z0-9_-]{8,200}+\.eyJ[A-Za-z0-9_-]{8,1000}+\.[A-Za-z0-9_-]{20,600}+",
        lambda random: (
            f"eyJ{_forge.text(random, _forge.ALNUM, 33)}.eyJ{_forge.text(random, _forge.ALNUM, 90)}"
            f".{_forge.text(random, _forge.ALNUM, 43)}"
        ),
        "https://docs.scalr.io/docs/api-token",
        issuer="scalr",
        keywords=("scalr",),
        carrier="SCALR_TOKEN={secret}",
        end=END_URL,
        severity=Severity.CRITICAL,
        confidence=Confidence.HIGH,
        specific=65,
        check=noise,
    ),
)
