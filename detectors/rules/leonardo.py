"""Which strings are keys of Leonardo.Ai?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "leonardo-api-key",
        "Leonardo.Ai API key",
        "leonardo(?:[_ .-]?ai)?",
        UUID,
        _forge.uuid,
        "https://docs.leonardo.ai/docs/getting-started",
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="LEONARDO_API_KEY={secret}",
        keywords=("leonardo",),
        issuer="leonardo",
    ),
)
