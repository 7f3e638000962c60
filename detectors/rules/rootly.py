"""Which strings are Rootly's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import HEX, prefixed

_KEYS = "https://docs.rootly.com/api-reference/overview"

RULES: tuple[Rule, ...] = (
    prefixed("rootly-api-key", "Rootly API key", "rootly_", HEX, 64, _KEYS, issuer="rootly"),
)
