"""Which strings are Clearbit's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._plain import HEX
from detectors.rules._structured import fields, shaped

_DOC = "https://dashboard.clearbit.com/docs#authentication"


RULES: tuple[Rule, ...] = (
    shaped(
        "clearbit-key",
        "Clearbit secret key",
        r"sk_[0-9a-f]{32}",
        fields("sk_", (HEX, 32)),
        _DOC,
        issuer="clearbit",
        keywords=(*(f"sk_{each}" for each in _forge.HEX),),
        near_misses=(
            "sk_" + "0" * 32,
            "sk_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d",
            "task_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3dZ",
        ),
        check=lambda value: plausible(value[3:], 8),
    ),
)
