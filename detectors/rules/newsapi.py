"""Which strings are keys of NewsAPI?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query, spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "newsapi-api-key",
        "NewsAPI key",
        "news[_ .-]?api(?:[._]org)?",
        HEX,
        32,
        "https://newsapi.org/docs/authentication",
        severity=Severity.MEDIUM,
        also=query("newsapi.org", "apikey"),
        carrier="NEWS_API_KEY={secret}",
        keywords=spellings("news", "api"),
        issuer="newsapi",
    ),
)
