"""Which strings are keys of Hunter?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query, spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "hunterio-api-key",
        "Hunter API key",
        "hunter[_ .-]?(?=io|api)",
        HEX,
        40,
        "https://hunter.io/api-documentation/v2",
        severity=Severity.MEDIUM,
        also=query("api.hunter.io", "api_key"),
        carrier="HUNTER_API_KEY={secret}",
        keywords=spellings("hunter", "io", "api"),
        issuer="hunterio",
    ),
)
