"""Which strings are Fastly's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "fastly-api-token",
        "Fastly API token",
        "fastly",
        URL64,
        32,
        "https://www.fastly.com/documentation/guides/account-info/account-management/using-api-tokens/",
        issuer="fastly",
        carrier="FASTLY_API_TOKEN={secret}",
        keywords=("fastly",),
        also="Fastly-Key",
        severity=Severity.CRITICAL,
    ),
)
