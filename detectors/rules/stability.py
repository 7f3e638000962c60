"""Which strings are keys of Stability AI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "stability-api-key",
        "Stability AI API key",
        "stability(?:[_ .-]?ai)?|dreamstudio",
        "sk-[A-Za-z0-9]{48}",
        lambda random: "sk-" + _forge.text(random, _forge.ALNUM, 48),
        "https://platform.stability.ai/docs/getting-started/authentication",
        carrier="STABILITY_API_KEY={secret}",
        keywords=("stability", "dreamstudio"),
        issuer="stability",
    ),
)
