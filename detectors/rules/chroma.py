"""Which strings are keys of Chroma Cloud?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "chroma-api-key",
        "Chroma Cloud API key",
        "chroma(?:db)?(?:[_ .-]?cloud)?(?:[_-]api)?",
        "ck-[A-Za-z0-9]{38,60}+",
        lambda random: "ck-" + _forge.text(random, _forge.ALNUM, 44),
        "https://docs.trychroma.com/cloud/getting-started",
        carrier="CHROMA_API_KEY={secret}",
        keywords=("chroma",),
        issuer="chroma",
    ),
)
