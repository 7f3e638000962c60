"""Which strings are API keys of Prefect Cloud?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

_KEYS = "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys"

RULES: tuple[Rule, ...] = (
    prefixed("prefect-user", "Prefect user API key", "pnu_", ALNUM, 36, _KEYS, issuer="prefect"),
    prefixed(
        "prefect-service",
        "Prefect service account API key",
        "pnb_",
        ALNUM,
        36,
        _KEYS,
        issuer="prefect",
    ),
)
