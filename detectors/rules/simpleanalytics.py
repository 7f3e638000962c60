"""Which strings are Simple Analytics' API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

_KEYS = "https://docs.simpleanalytics.com/api/authenticate"

RULES: tuple[Rule, ...] = (
    prefixed(
        "simpleanalytics-api-key",
        "Simple Analytics API key",
        "sa_api_key_",
        ALNUM,
        20,
        _KEYS,
        issuer="simpleanalytics",
        most=80,
        severity=Severity.MEDIUM,
    ),
)
