"""Which strings are keys of Qdrant?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

RULES: tuple[Rule, ...] = (
    named_shape(
        "qdrant-api-key",
        "Qdrant API key",
        "qdrant(?:[_ .-]?cloud)?",
        "[A-Za-z0-9_|-]{36,100}+",
        lambda random: _forge.text(random, _forge.URL64, 54),
        "https://qdrant.tech/documentation/cloud/authentication/",
        end=END_URL,
        check=lambda value: plausible(value, 12) and any(map(str.isdigit, value)),
        carrier="QDRANT_API_KEY={secret}",
        keywords=("qdrant",),
        confidence=Confidence.MEDIUM,
        issuer="qdrant",
    ),
)
