"""Which strings are SmartRecruiters's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import HEX, prefixed

_DOC = "https://developers.smartrecruiters.com/docs/authentication"


RULES: tuple[Rule, ...] = (
    prefixed(
        "smartrecruiters-token",
        "SmartRecruiters API key",
        "DCRA1-",
        HEX,
        32,
        _DOC,
        issuer="smartrecruiters",
        severity=Severity.CRITICAL,
    ),
)
