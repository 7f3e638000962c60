"""Which strings are Typesense's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_KEYS = "https://typesense.org/docs/latest/api/api-keys.html"

RULES: tuple[Rule, ...] = (
    named_rule(
        "typesense-api-key",
        "Typesense API key",
        "typesense",
        ALNUM,
        24,
        _KEYS,
        issuer="typesense",
        most=64,
        carrier="TYPESENSE_API_KEY={secret}",
        keywords=("typesense",),
        severity=Severity.CRITICAL,
    ),
)
