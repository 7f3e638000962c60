"""Which strings are keys of Upstage?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "upstage-api-key",
        "Upstage API key",
        "upstage(?:[_ .-]?ai)?",
        "up_[A-Za-z0-9]{24,40}+",
        lambda random: "up_" + _forge.text(random, _forge.ALNUM, 29),
        "https://console.upstage.ai/docs/getting-started",
        carrier="UPSTAGE_API_KEY={secret}",
        keywords=("upstage",),
        issuer="upstage",
    ),
)
