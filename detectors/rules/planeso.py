"""Which strings are Plane's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import HEX, prefixed

_DOC = "https://developers.plane.so/api-reference/introduction"


RULES: tuple[Rule, ...] = (
    prefixed("planeso-key", "Plane API key", "plane_api_", HEX, 32, _DOC, issuer="planeso"),
)
