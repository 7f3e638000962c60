"""Which strings are keys of Govee?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._formed import END_UUID, UUID, formed

RULES: tuple[Rule, ...] = (
    formed(
        "govee-api-key",
        "Govee API key",
        "govee",
        UUID,
        _forge.uuid,
        "https://developer.govee.com/reference/apply-you-govee-api-key",
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        also="govee-api-key",
        end=END_UUID,
        carrier="GOVEE_API_KEY={secret}",
        keywords=("govee",),
        issuer="govee",
    ),
)
