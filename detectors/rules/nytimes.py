"""Which strings are keys of The New York Times?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query, spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "nytimes-api-key",
        "New York Times API key",
        "nyt(?:imes)?|new[_ .-]?york[_ .-]?times",
        ALNUM,
        32,
        "https://developer.nytimes.com/get-started",
        most=48,
        severity=Severity.LOW,
        also=query("api.nytimes.com", "api-key"),
        carrier="NYT_API_KEY={secret}",
        keywords=(*spellings("nyt", "api", "key"), "nytimes", "new york times", "new_york_times"),
        issuer="nytimes",
    ),
)
