"""Which strings are keys of Tradier?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "tradier-access-token",
        "Tradier access token",
        "tradier",
        ALNUM,
        28,
        "https://docs.tradier.com/docs/authentication",
        severity=Severity.CRITICAL,
        carrier="TRADIER_ACCESS_TOKEN={secret}",
        keywords=("tradier",),
        issuer="tradier",
    ),
)
