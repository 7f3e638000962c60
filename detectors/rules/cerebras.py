"""Which strings are keys of Cerebras?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "cerebras-api-key",
        "Cerebras API key",
        "csk-",
        ALNUM,
        48,
        "https://inference-docs.cerebras.ai/quickstart",
        issuer="cerebras",
    ),
)
