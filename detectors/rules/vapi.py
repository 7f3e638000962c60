"""Which strings are keys of Vapi?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "vapi-private-key",
        "Vapi private key",
        "vapi(?-i:(?![a-z]))",
        UUID,
        _forge.uuid,
        "https://docs.vapi.ai/server-sdks",
        what="(?<!public[_ .-])(?:(?:private|api)[_ .-]?)?key|token|secret",
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="VAPI_PRIVATE_KEY={secret}",
        keywords=("vapi",),
        issuer="vapi",
    ),
)
