"""Which strings are keys of Runway?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import HEX, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "runway-api-key",
        "Runway API key",
        "key_",
        HEX,
        128,
        "https://docs.dev.runwayml.com/guides/setup/",
        issuer="runway",
    ),
)
