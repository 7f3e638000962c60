"""Which strings are keys of Groq?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "groq-api-key",
        "Groq API key",
        "gsk_",
        ALNUM,
        52,
        "https://console.groq.com/docs/quickstart",
        issuer="groq",
    ),
)
