"""Which strings are Salesloft's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://developers.salesloft.com/docs/platform/guides/api-key-authentication/"


RULES: tuple[Rule, ...] = (
    shaped(
        "salesloft-key",
        "Salesloft API key",
        r"v2_ak_[0-9]{1,10}_[0-9a-f]{64}",
        fields("v2_ak_10482_", (HEX, 64)),
        _DOC,
        issuer="salesloft",
        keywords=("v2_ak_",),
        near_misses=("v2_ak_1_" + "0" * 64, "v2_ak_key"),
        check=lambda value: plausible(value[-64:], 8),
        specific=65,
    ),
)
