"""Which strings are keys of Smithery?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, query
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "smithery-api-key",
        "Smithery API key",
        "smithery",
        UUID,
        _forge.uuid,
        "https://smithery.ai/docs",
        also=query("smithery.ai", "api_key|key"),
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="SMITHERY_API_KEY={secret}",
        keywords=("smithery",),
        issuer="smithery",
    ),
)
