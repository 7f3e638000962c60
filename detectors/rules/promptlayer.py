"""Which strings are keys of PromptLayer?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._plain import HEX, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "promptlayer-api-key",
        "PromptLayer API key",
        "pl_",
        HEX,
        32,
        "https://docs.promptlayer.com/quickstart",
        confidence=Confidence.MEDIUM,
        issuer="promptlayer",
    ),
)
