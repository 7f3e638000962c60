"""Which strings are Plunk's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._checksum import plausible
from detectors.rules._plain import HEX
from detectors.rules._structured import fields, shaped

_DOC = "https://docs.useplunk.com/api-reference/authentication"


RULES: tuple[Rule, ...] = (
    shaped(
        "plunk-key",
        "Plunk secret key",
        r"sk_[0-9a-f]{48}",
        fields("sk_", (HEX, 48)),
        _DOC,
        issuer="plunk",
        keywords=(
            "sk_0",
            "sk_1",
            "sk_2",
            "sk_3",
            "sk_4",
            "sk_5",
            "sk_6",
            "sk_7",
            "sk_8",
            "sk_9",
            "sk_a",
            "sk_b",
            "sk_c",
            "sk_d",
            "sk_e",
            "sk_f",
        ),
        near_misses=(
            "sk_" + "0" * 48,
            "sk_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d",
            "task_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3dZ",
        ),
        specific=62,
        check=lambda value: plausible(value[3:], 7),
    ),
)
