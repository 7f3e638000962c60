"""Which strings are keys of Daytona?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import HEX, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "daytona-api-key",
        "Daytona API key",
        "dtn_",
        HEX,
        64,
        "https://www.daytona.io/docs/en/api-keys/",
        issuer="daytona",
    ),
)
