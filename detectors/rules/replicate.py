"""Which strings are keys of Replicate?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "replicate-api-token",
        "Replicate API token",
        "r8_",
        ALNUM,
        37,
        "https://replicate.com/docs/reference/http",
        issuer="replicate",
    ),
)
