"""Which strings are FireHydrant's tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX, prefixed

_TOKENS = "https://docs.firehydrant.com/docs/api-keys"

RULES: tuple[Rule, ...] = (
    prefixed(
        "firehydrant-bot-token",
        "FireHydrant bot token",
        "fhb-",
        ALNUM,
        32,
        _TOKENS,
        issuer="firehydrant",
        most=64,
    ),
    named_rule(
        "firehydrant-api-key",
        "FireHydrant API key",
        "fire[_ -]?hydrant",
        HEX,
        32,
        _TOKENS,
        issuer="firehydrant",
        most=64,
        carrier="FIREHYDRANT_API_KEY={secret}",
        keywords=("firehydrant", "fire_hydrant", "fire-hydrant"),
    ),
)
