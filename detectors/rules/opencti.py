"""Which strings are OpenCTI's tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._named import named_uuid

_TOKENS = "https://docs.opencti.io/latest/reference/api/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "opencti-token",
        "OpenCTI API token",
        "open[_ -]?cti",
        _TOKENS,
        issuer="opencti",
        carrier="OPENCTI_TOKEN={secret}",
        keywords=("opencti", "open_cti", "open-cti"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
    ),
)
