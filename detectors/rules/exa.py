"""Which strings are keys of Exa?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, call, spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "exa-api-key",
        "Exa API key",
        "exa[_ .-]?(?=ai|api|py|js)|metaphor[_ .-]?(?=api|systems)",
        UUID,
        _forge.uuid,
        "https://docs.exa.ai/reference/getting-started",
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="EXA_API_KEY={secret}",
        keywords=(
            *spellings("exa", "ai", "api", "py", "js"),
            *spellings("metaphor", "api"),
            "exa(",
        ),
        also=call("exa"),
        issuer="exa",
    ),
)
