"""Which strings are keys of SmartThings?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._formed import END_UUID, UUID, formed

RULES: tuple[Rule, ...] = (
    formed(
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
