"""Which strings are keys of PlayHT?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "playht-secret-key",
        "PlayHT secret key",
        "play[_ .-]?ht",
        "(?:ak-)?[0-9a-f]{32}",
        lambda random: _forge.text(random, _forge.HEX, 32),
        "https://docs.play.ht/reference/api-authentication",
        carrier="PLAYHT_API_KEY={secret}",
        keywords=("playht", "play_ht", "play.ht", "play-ht"),
        issuer="playht",
    ),
)
