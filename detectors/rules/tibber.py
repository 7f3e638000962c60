"""Which strings are keys of Tibber?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "tibber-token",
        "Tibber API access token",
        "tibber",
        URL64,
        43,
        "https://developer.tibber.com/docs/guides/calling-api",
        issuer="tibber",
        carrier="TIBBER_ACCESS_TOKEN={secret}",
        keywords=("tibber",),
        severity=Severity.MEDIUM,
    ),
)
