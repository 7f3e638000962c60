"""Which strings are keys of Samsara?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "samsara-api-token",
        "Samsara API token",
        "samsara_api_",
        ALNUM,
        30,
        "https://developers.samsara.com/docs/authentication",
        severity=Severity.CRITICAL,
        issuer="samsara",
    ),
)
