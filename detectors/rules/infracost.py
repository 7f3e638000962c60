"""Which strings are Infracost's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "infracost-key",
        "Infracost API key",
        "ico-",
        ALNUM,
        32,
        "https://www.infracost.io/docs/infracost_cloud/faq/",
        issuer="infracost",
        severity=Severity.LOW,  # it asks for prices
    ),
)
