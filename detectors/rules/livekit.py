"""Which strings are LiveKit's keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import token
from detectors.rules._plain import ALNUM

_DOC = "https://docs.livekit.io/reference/"


_KEY = Companion(
    token("API[A-Za-z0-9]{10,16}"),
    lambda random: "API" + _forge.text(random, _forge.ALNUM, 12),
    secret=False,
)


RULES: tuple[Rule, ...] = (
    named_rule(
        "livekit-secret",
        "LiveKit API secret",
        r"livekit",
        ALNUM,
        32,
        _DOC,
        issuer="livekit",
        carrier="LIVEKIT_API_KEY={api_key}\nLIVEKIT_API_SECRET={secret}",
        keywords=("livekit", "keys:"),
        also=r"keys:[ ]?\r?\n[ ]{1,8}[\"']?api[a-z0-9]{10,13}",
        most=64,
        what=r"secrets?|api[_ -]?secret",
        companions={"api_key": _KEY},
    ),
)
