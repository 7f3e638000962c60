"""Which strings are API keys of ReadMe?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._plain import Alphabet, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "readmeio-key",
        "ReadMe API key",
        "rdme_",
        Alphabet(_forge.LOWER + _forge.DIGITS, "[a-z0-9]"),
        70,
        "https://docs.readme.com/main/reference/authentication",
        issuer="readmeio",
    ),
)
