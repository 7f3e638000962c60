"""Which strings are keys of Lightning AI?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "lightningai-api-key",
        "Lightning AI API key",
        "lightning[_ .-]?(?=ai|api|cloud)",
        UUID,
        _forge.uuid,
        "https://lightning.ai/docs/overview/sdk-reference",
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="LIGHTNING_API_KEY={secret}",
        keywords=spellings("lightning", "ai", "api", "cloud"),
        issuer="lightningai",
    ),
)
