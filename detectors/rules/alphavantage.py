"""Which strings are keys of Alpha Vantage?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

RULES: tuple[Rule, ...] = (
    named_rule(
        "alphavantage-api-key",
        "Alpha Vantage API key",
        "alpha[_ .-]?vantage",
        UPPER,
        16,
        "https://www.alphavantage.co/documentation/",
        severity=Severity.LOW,
        also=query("alphavantage.co", "apikey"),
        carrier="ALPHAVANTAGE_API_KEY={secret}",
        keywords=("alphavantage", "alpha_vantage", "alpha-vantage", "alpha vantage"),
        issuer="alphavantage",
    ),
)
