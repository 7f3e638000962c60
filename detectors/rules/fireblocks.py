"""Which strings are keys of Fireblocks?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "fireblocks-api-key",
        "Fireblocks API key",
        "fireblocks",
        UUID,
        _forge.uuid,
        "https://developers.fireblocks.com/docs/manage-api-keys",
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="FIREBLOCKS_API_KEY={secret}",
        keywords=("fireblocks",),
        issuer="fireblocks",
    ),
)
