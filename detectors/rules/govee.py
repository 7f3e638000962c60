"""Which strings are keys of Govee?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
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
