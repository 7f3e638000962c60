"""Which strings are KeyCDN's API keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "keycdn-api-key",
        "KeyCDN API key",
        "sk_prod_",
        ALNUM,
        40,
        "https://www.keycdn.com/api#authentication",
        issuer="keycdn",
        most=72,
        severity=Severity.HIGH,
        confidence=Confidence.MEDIUM,  # others may have chosen the same prefix
    ),
)
