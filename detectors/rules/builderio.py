"""Which strings are Builder.io's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import HEX, prefixed

_DOC = "https://www.builder.io/c/docs/using-your-api-key"


RULES: tuple[Rule, ...] = (
    prefixed(
        "builderio-private-key",
        "Builder.io private key",
        "bpk-",
        HEX,
        32,
        _DOC,
        issuer="builderio",
        severity=Severity.CRITICAL,
    ),
)
