"""Which strings are keys of TwelveLabs?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import UPPER, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "twelvelabs-api-key",
        "TwelveLabs API key",
        "tlk_",
        UPPER,
        30,
        "https://docs.twelvelabs.io/docs/get-started/quickstart",
        most=44,
        issuer="twelvelabs",
    ),
)
