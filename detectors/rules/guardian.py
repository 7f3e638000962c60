"""Which strings are keys of The Guardian?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, query, spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "guardian-api-key",
        "Guardian API key",
        "guardian[_ .-]?(?=api|key)|theguardian",
        UUID,
        _forge.uuid,
        "https://open-platform.theguardian.com/documentation/",
        severity=Severity.LOW,
        also=query("guardianapis.com", "api-key"),
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="GUARDIAN_API_KEY={secret}",
        keywords=(*spellings("guardian", "api", "key"), "theguardian"),
        issuer="guardian",
    ),
)
