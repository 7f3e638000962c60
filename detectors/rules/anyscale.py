"""Which strings are keys of Anyscale?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "anyscale-endpoint-key",
        "Anyscale Endpoints key",
        "esecret_",
        ALNUM,
        25,
        "https://docs.anyscale.com/administration/cli",
        most=40,
        issuer="anyscale",
    ),
    prefixed(
        "anyscale-cli-token",
        "Anyscale CLI token",
        "aph0_",
        ALNUM,
        40,
        "https://docs.anyscale.com/administration/cli",
        most=60,
        severity=Severity.CRITICAL,
        issuer="anyscale",
    ),
)
