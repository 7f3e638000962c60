"""Which strings are keys of SmartThings?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "smartthings-access-token",
        "SmartThings personal access token",
        "smart[_ .-]?things",
        UUID,
        _forge.uuid,
        "https://developer.smartthings.com/docs/getting-started/authorization-and-permissions",
        confidence=Confidence.HIGH,
        end=END_UUID,
        carrier="SMARTTHINGS_TOKEN={secret}",
        keywords=("smartthings", "smart_things"),
        issuer="smartthings",
    ),
)
