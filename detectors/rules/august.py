"""Which strings are keys of August Home?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "august-api-key",
        "August Home API key",
        "august[_ .-]?(?=home|api|lock)|x-august-api",
        UUID,
        _forge.uuid,
        "https://developer.august.com/",
        severity=Severity.MEDIUM,
        also="x-august-api-key",
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="x-august-api-key: {secret}",
        keywords=spellings("august", "home", "api", "lock"),
        issuer="august",
    ),
)
