"""Which strings are keys of Semrush?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "semrush-key",
        "Semrush API key",
        "semrush",
        HEX,
        32,
        "https://developer.semrush.com/api/basics/get-started/",
        issuer="semrush",
        carrier="SEMRUSH_API_KEY={secret}",
        keywords=("semrush",),
        also=query("api.semrush.com", "key"),
        severity=Severity.MEDIUM,
    ),
)
