"""Which strings are AfterShip's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import HEX, prefixed

_DOC = "https://www.aftership.com/docs/tracking/quickstart/authentication"


RULES: tuple[Rule, ...] = (
    prefixed("aftership-key", "AfterShip API key", "asat_", HEX, 32, _DOC, issuer="aftership"),
)
