"""Which strings are keys of Hologram?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "hologram-api-key",
        "Hologram API key",
        "hologram[_ .-]?(?=api|io|key)",
        ALNUM,
        30,
        "https://www.hologram.io/references/http/",
        most=32,
        carrier="HOLOGRAM_API_KEY={secret}",
        keywords=spellings("hologram", "api", "io", "key"),
        issuer="hologram",
    ),
)
