"""Which strings are JW Player's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://docs.jwplayer.com/platform/reference/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "jwplayer-secret",
        "JW Player API secret",
        r"jw[_ -]?player|jwplatform",
        ALNUM,
        24,
        _DOC,
        issuer="jwplayer",
        carrier="JWPLAYER_API_SECRET={secret}",
        keywords=("jwplayer", "jw_player", "jw-player", "jw player", "jwplatform"),
        most=72,
    ),
)
