"""Which strings are Keen's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import Alphabet

_KEYS = "https://keen.io/docs/access/access-keys/"
_ANY_HEX = Alphabet(_forge.HEX, "[0-9A-Fa-f]")

RULES: tuple[Rule, ...] = (
    named_rule(
        "keen-key",
        "Keen API key",
        r"keen[._ -]?io|keen_(?=master|read|write|project)|keen(?=Master|Read|Write)",
        _ANY_HEX,
        64,
        _KEYS,
        issuer="keen",
        most=220,
        carrier="KEEN_MASTER_KEY={secret}",
        keywords=(
            "keen_",
            "keen.io",
            "keenio",
            "keen-io",
            "keen io",
            "keenmaster",
            "keenread",
            "keenwrite",
        ),
    ),
)
