"""Which strings are keys of Humanloop?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "humanloop-api-key",
        "Humanloop API key",
        "hl_sk_",
        ALNUM,
        40,
        "https://humanloop.com/docs/quickstart/create-prompt",
        most=72,
        issuer="humanloop",
    ),
)
