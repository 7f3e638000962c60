"""Which strings are Tidio's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://developers.tidio.com/docs/openapi-authorization"


RULES: tuple[Rule, ...] = (
    shaped(
        "tidio-secret",
        "Tidio API client secret",
        r"cs_[0-9a-f]{32}",
        fields("cs_", (HEX, 32)),
        _DOC,
        issuer="tidio",
        keywords=("tidio",),
        near_misses=("TIDIO_CLIENT_SECRET=cs_" + "0" * 32, "TIDIO_CLIENT_SECRET=cs_key"),
        near=r"tidio",
        carrier="TIDIO_CLIENT_SECRET={secret}",
        check=lambda value: plausible(value[3:], 8),
    ),
)
