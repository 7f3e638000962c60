"""Which strings are keys of E2B?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import HEX, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "e2b-api-key", "E2B API key", "e2b_", HEX, 40, "https://e2b.dev/docs/api-key", issuer="e2b"
    ),
)
