"""Which strings are SMTP2GO's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import UPPER_HEX, fields
from detectors.rules._shaped import shaped

_DOC = "https://developers.smtp2go.com/docs/getting-started"


RULES: tuple[Rule, ...] = (
    shaped(
        "smtp2go-key",
        "SMTP2GO API key",
        r"api-[0-9A-F]{32}",
        fields("api-", (UPPER_HEX, 32)),
        _DOC,
        issuer="smtp2go",
        keywords=(*(f"api-{each}" for each in _forge.HEX),),
        near_misses=(
            "api-" + "0" * 32,
            "api-0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d",
            "rapi-0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D",
        ),
        check=lambda value: plausible(value[4:], 7),
    ),
)
