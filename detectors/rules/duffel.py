"""Which strings are Duffel's access tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import URL64, prefixed

_DOC = "https://duffel.com/docs/api/overview/making-requests/authentication"

RULES: tuple[Rule, ...] = (
    prefixed(
        "duffel-live-token",
        "Duffel access token (live)",
        "duffel_live_",
        URL64,
        32,
        _DOC,
        most=60,
        issuer="duffel",
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "duffel-test-token",
        "Duffel access token (test)",
        "duffel_test_",
        URL64,
        32,
        _DOC,
        most=60,
        issuer="duffel",
        severity=Severity.LOW,
    ),
)
