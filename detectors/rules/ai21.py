"""Which strings are keys of AI21 Labs?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "ai21-api-key",
        "AI21 Labs API key",
        "ai21(?:[_ .-]?labs)?",
        ALNUM,
        32,
        "https://docs.ai21.com/docs/quickstart",
        carrier="AI21_API_KEY={secret}",
        keywords=("ai21",),
        issuer="ai21",
    ),
    named_shape(
        "ai21-uuid",
        "AI21 Labs API key (UUID)",
        "ai21(?:[_ .-]?labs)?",
        UUID,
        _forge.uuid,
        "https://docs.ai21.com/docs/quickstart",
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="AI21_API_KEY={secret}",
        keywords=("ai21",),
        issuer="ai21",
    ),
)
