"""Which strings are Klaviyo's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://developers.klaviyo.com/en/docs/retrieve_api_credentials"


RULES: tuple[Rule, ...] = (
    shaped(
        "klaviyo-key",
        "Klaviyo private API key",
        r"pk_(?:[A-Za-z0-9]{6}_)?[0-9a-f]{34}",
        fields("pk_", (HEX, 34)),
        _DOC,
        issuer="klaviyo",
        keywords=("pk_",),
        near_misses=(
            "pk_" + "0" * 34,
            "pk_live_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d",
            "pk_user_id",
        ),
        check=lambda value: plausible(value[-34:], 7),
        specific=62,
    ),
)
