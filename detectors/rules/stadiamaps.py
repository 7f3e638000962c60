"""Which strings are keys of Stadia Maps?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, query, spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "stadiamaps-api-key",
        "Stadia Maps API key",
        "stadia[_ .-]?maps|stadia(?=[_ .-]?(?:api|key))",
        UUID,
        _forge.uuid,
        "https://docs.stadiamaps.com/authentication/",
        severity=Severity.LOW,
        also=query("stadiamaps.com", "api_key"),
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="STADIA_API_KEY={secret}",
        keywords=spellings("stadia", "maps", "api", "key"),
        issuer="stadiamaps",
    ),
)
