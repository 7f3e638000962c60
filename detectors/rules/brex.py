"""Which strings are Brex's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

_DOC = "https://developer.brex.com/docs/authentication/"


RULES: tuple[Rule, ...] = (
    prefixed(
        "brex-token",
        "Brex user token",
        "bxt_",
        ALNUM,
        30,
        _DOC,
        issuer="brex",
        most=60,
        severity=Severity.CRITICAL,
    ),
)
