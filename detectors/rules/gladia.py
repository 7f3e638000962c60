"""Which strings are keys of Gladia?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "gladia-api-key",
        "Gladia API key",
        "gladia(?!t)",
        UUID,
        _forge.uuid,
        "https://docs.gladia.io/chapters/introduction/getting-started",
        also="x-gladia-key",
        confidence=Confidence.HIGH,
        end=END_UUID,
        carrier="GLADIA_API_KEY={secret}",
        keywords=("gladia", "x-gladia-key"),
        issuer="gladia",
    ),
)
