"""Which strings are UpCloud's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import UPPER, prefixed

_TOKENS = "https://developers.upcloud.com/1.3/3-accounts/#api-tokens"

RULES: tuple[Rule, ...] = (
    prefixed(
        "upcloud-token",
        "UpCloud API token",
        "ucat_",
        UPPER,
        26,
        _TOKENS,
        issuer="upcloud",
        severity=Severity.CRITICAL,
    ),
)
