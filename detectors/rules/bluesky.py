"""Which strings are Bluesky's keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID
from detectors.rules._named import named_shape

_DOC = "https://atproto.com/specs/xrpc#app-passwords"


def _forge_password(random: Random) -> str:
    letters = _forge.LOWER + "234567"
    return "-".join(_forge.text(random, letters, 4) for _ in range(3)) + "-k7qz"


RULES: tuple[Rule, ...] = (
    named_shape(
        "bluesky-password",
        "Bluesky app password",
        r"blue[_-]?sky|bsky|atproto|atp(?=_)",
        r"[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}",
        _forge_password,
        _DOC,
        issuer="bluesky",
        carrier="BLUESKY_APP_PASSWORD={secret}",
        keywords=("bluesky", "blue_sky", "bsky", "atproto", "atp_pass", "atp_app"),
        end=END_UUID,
        check=lambda value: plausible(value, 8) and any(map(str.isdigit, value)),
        near_misses=("bluesky password have-been-seen-here",),
    ),
)
