"""Which strings are Checkly's API keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._plain import HEX, prefixed

_KEYS = "https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/"

RULES: tuple[Rule, ...] = (
    prefixed("checkly-user-key", "Checkly user API key", "cu_", HEX, 32, _KEYS, issuer="checkly"),
    prefixed(
        "checkly-service-key",
        "Checkly service API key",
        "sv_",
        HEX,
        32,
        _KEYS,
        issuer="checkly",
        confidence=Confidence.MEDIUM,
    ),
)
