"""Which strings are keys of MiniMax?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

RULES: tuple[Rule, ...] = (
    named_shape(
        "minimax-api-key",
        "MiniMax API key",
        "mini[_ .-]?max",
        "sk-(?:api|cp)-[A-Za-z0-9_-]{40,180}+",
        lambda random: "sk-api-" + _forge.text(random, _forge.URL64, 80),
        "https://platform.minimax.io/docs/guides/quickstart",
        end=END_URL,
        specific=60,
        carrier="MINIMAX_API_KEY={secret}",
        keywords=("minimax", "mini_max", "mini-max"),
        issuer="minimax",
    ),
)
