"""Which strings are keys of ScrapingBee?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

RULES: tuple[Rule, ...] = (
    named_rule(
        "scrapingbee-api-key",
        "ScrapingBee API key",
        "scraping[_ .-]?bee",
        UPPER,
        80,
        "https://www.scrapingbee.com/documentation/",
        severity=Severity.MEDIUM,
        also=query("app.scrapingbee.com", "api_key"),
        carrier="SCRAPINGBEE_API_KEY={secret}",
        keywords=("scrapingbee", "scraping_bee"),
        issuer="scrapingbee",
    ),
)
