"""Which strings are keys of The Movie Database?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "tmdb-api-key",
        "TMDB API key",
        "tmdb|the[_ .-]?movie[_ .-]?(?:db|database)",
        HEX,
        32,
        "https://developer.themoviedb.org/docs/getting-started",
        severity=Severity.LOW,
        also=query("api.themoviedb.org", "api_key"),
        carrier="TMDB_API_KEY={secret}",
        keywords=("tmdb", "themoviedb", "moviedb"),
        issuer="tmdb",
    ),
)
