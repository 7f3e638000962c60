"""Which strings are keys of SambaNova?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "sambanova-api-key",
        "SambaNova API key",
        "samba[_ .-]?nova",
        UUID,
        _forge.uuid,
        "https://docs.sambanova.ai/cloud/docs/get-started/overview",
        confidence=Confidence.HIGH,
        end=END_UUID,
        carrier="SAMBANOVA_API_KEY={secret}",
        keywords=("sambanova", "samba_nova", "samba-nova", "samba nova"),
        issuer="sambanova",
    ),
)
