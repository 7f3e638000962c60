"""Which strings are keys of OpenRouter?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import HEX, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "openrouter-api-key",
        "OpenRouter API key",
        "sk-or-v1-",
        HEX,
        64,
        "https://openrouter.ai/docs/api-reference/authentication",
        issuer="openrouter",
    ),
)
