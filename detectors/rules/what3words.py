"""Which strings are keys of what3words?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

RULES: tuple[Rule, ...] = (
    named_rule(
        "what3words-api-key",
        "what3words API key",
        "what3words|w3w",
        UPPER,
        8,
        "https://developer.what3words.com/public-api/docs",
        severity=Severity.LOW,
        confidence=Confidence.MEDIUM,
        also=query("api.what3words.com", "key"),
        carrier="WHAT3WORDS_API_KEY={secret}",
        keywords=("what3words", "w3w_", "w3w-", "w3w api"),
        issuer="what3words",
    ),
)
