"""Which strings are keys of Fireworks AI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "fireworks-api-key",
        "Fireworks AI API key",
        "fireworks[_ .-]?(?:ai|api)",
        "fw_[A-Za-z0-9]{20,48}+",
        lambda random: "fw_" + _forge.text(random, _forge.ALNUM, 22),
        "https://docs.fireworks.ai/getting-started/quickstart",
        carrier="FIREWORKS_API_KEY={secret}",
        keywords=spellings("fireworks", "ai", "api"),
        issuer="fireworks",
    ),
)
