"""Which strings are keys of Vikunja?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import HEX, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "vikunja-token",
        "Vikunja API token",
        "tk_",
        HEX,
        40,
        "https://vikunja.io/docs/api-documentation/",
        issuer="vikunja",
    ),
)
