"""Which strings are keys of Black Forest Labs?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "bfl-api-key",
        "Black Forest Labs API key",
        "bfl[_ .-]?(?=api|key|ai|ml)|black[_ .-]?forest[_ .-]?labs",
        UUID,
        _forge.uuid,
        "https://docs.bfl.ai/quick_start/create_account",
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="BFL_API_KEY={secret}",
        keywords=(
            *spellings("bfl", "api", "key", "ai", "ml"),
            "black_forest",
            "blackforest",
            "black forest",
            "black-forest",
        ),
        issuer="bfl",
    ),
)
