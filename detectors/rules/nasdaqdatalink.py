"""Which strings are keys of Nasdaq Data Link?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "nasdaqdatalink-api-key",
        "Nasdaq Data Link API key",
        "nasdaq(?:[_ .-]?data[_ .-]?link)?|quandl",
        URL64,
        20,
        "https://docs.data.nasdaq.com/docs/getting-started",
        severity=Severity.MEDIUM,
        also=query("data.nasdaq.com", "api_key") + "|" + query("quandl.com", "api_key"),
        carrier="NASDAQ_DATA_LINK_API_KEY={secret}",
        keywords=("nasdaq", "quandl"),
        issuer="nasdaqdatalink",
    ),
)
