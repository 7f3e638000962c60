"""Which strings are Keap's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import HEX, prefixed

_DOC = "https://developer.infusionsoft.com/pat-and-sak/"


RULES: tuple[Rule, ...] = (
    prefixed(
        "keap-key",
        "Keap service account key or token",
        "KeapAK-",
        HEX,
        60,
        _DOC,
        issuer="keap",
        most=140,
    ),
)
