"""Which strings are keys of ScraperAPI?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "scraperapi-api-key",
        "ScraperAPI key",
        "scraper[_ .-]?api",
        HEX,
        32,
        "https://docs.scraperapi.com/",
        severity=Severity.MEDIUM,
        also=query("api.scraperapi.com", "api_key"),
        carrier="SCRAPERAPI_KEY={secret}",
        keywords=("scraperapi", "scraper_api", "scraper-api"),
        issuer="scraperapi",
    ),
)
