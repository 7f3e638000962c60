"""Which strings are keys of Runpod?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "runpod-api-key",
        "Runpod API key",
        "rpa_",
        ALNUM,
        40,
        "https://docs.runpod.io/get-started/api-keys",
        most=52,
        severity=Severity.CRITICAL,
        issuer="runpod",
    ),
)
