"""Which strings are Scalingo's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import URL64, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "scalingo-token",
        "Scalingo API token",
        "tk-us-",
        URL64,
        48,
        "https://developers.scalingo.com/tokens",
        issuer="scalingo",
        severity=Severity.CRITICAL,
    ),
)
