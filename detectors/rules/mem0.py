"""Which strings are keys of Mem0?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "mem0-api-key",
        "Mem0 API key",
        "m0-",
        ALNUM,
        40,
        "https://docs.mem0.ai/platform/quickstart",
        issuer="mem0",
    ),
)
