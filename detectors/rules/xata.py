"""Which strings are Xata's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "xata-api-key",
        "Xata API key",
        "xau_",
        ALNUM,
        24,
        "https://lite.xata.io/docs/concepts/api-keys",
        issuer="xata",
        most=60,
        severity=Severity.CRITICAL,
    ),
)
