"""Which strings are keys of FRED?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import LOWER36, query, spellings
from detectors.rules._named import named_rule

RULES: tuple[Rule, ...] = (
    named_rule(
        "fred-api-key",
        "FRED API key",
        "fred[_ .-]?(?=api|key)|stlouisfed",
        LOWER36,
        32,
        "https://fred.stlouisfed.org/docs/api/api_key.html",
        severity=Severity.LOW,
        also=query("api.stlouisfed.org", "api_key"),
        carrier="FRED_API_KEY={secret}",
        keywords=(*spellings("fred", "api", "key"), "stlouisfed"),
        issuer="fred",
    ),
)
