"""Which strings are RapidAPI's application keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._shaped import prefixed_shape


def _forge_key(random: Random) -> str:
    parts = [_forge.text(random, _forge.HEX, each) for each in (10, 15, 6, 12)]
    return f"{parts[0]}msh{parts[1]}p1{parts[2]}jsn{parts[3]}"


RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "rapidapi-key",
        "RapidAPI key",
        "",
        "[0-9a-f]{10}msh[0-9a-f]{14,16}p1[0-9a-f]{5,7}jsn[0-9a-f]{11,13}",
        _forge_key,
        "https://docs.rapidapi.com/docs/keys",
        issuer="rapidapi",
        keywords=("jsn",),
    ),
)
