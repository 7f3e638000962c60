"""Which strings are Creem's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

_DOC = "https://docs.creem.io/api-reference/introduction"


RULES: tuple[Rule, ...] = (
    prefixed(
        "creem-key",
        "Creem API key",
        "creem_",
        ALNUM,
        20,
        _DOC,
        issuer="creem",
        most=48,
        severity=Severity.CRITICAL,
    ),
)
