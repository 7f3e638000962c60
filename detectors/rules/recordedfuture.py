"""Which strings are Recorded Future's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_TOKENS = "https://support.recordedfuture.com/hc/en-us/articles/4411077373587"

RULES: tuple[Rule, ...] = (
    named_rule(
        "recordedfuture-api-token",
        "Recorded Future API token",
        "recorded[_ -]?future|rf",
        HEX,
        32,
        _TOKENS,
        issuer="recordedfuture",
        carrier="RECORDEDFUTURE_API_TOKEN={secret}",
        keywords=(
            "recordedfuture",
            "recorded_future",
            "recorded-future",
            "recorded future",
            "x-rftoken",
            "rf_token",
            "rf_api",
        ),
        also="x-rftoken",
        severity=Severity.MEDIUM,
    ),
)
