"""Which strings are Plunk's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://docs.useplunk.com/api-reference/authentication"


RULES: tuple[Rule, ...] = (
    shaped(
        "plunk-key",
        "Plunk secret key",
        r"sk_[0-9a-f]{48}",
        fields("sk_", (HEX, 48)),
        _DOC,
        issuer="plunk",
        keywords=("plunk",),
        near_misses=(
            "PLUNK_API_KEY=sk_" + "0" * 48,
            "PLUNK_API_KEY=sk_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d",
        ),
        near=r"plunk",
        carrier="PLUNK_API_KEY={secret}",
        specific=62,
        check=lambda value: plausible(value[3:], 7),
    ),
)
