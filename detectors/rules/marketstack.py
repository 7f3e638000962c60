"""Which strings are keys of marketstack?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "marketstack-access-key",
        "marketstack access key",
        "market[_ .-]?stack",
        ALNUM,
        32,
        "https://marketstack.com/documentation",
        severity=Severity.MEDIUM,
        also=query("api.marketstack.com", "access_key"),
        carrier="MARKETSTACK_ACCESS_KEY={secret}",
        keywords=("marketstack", "market_stack"),
        issuer="marketstack",
    ),
)
