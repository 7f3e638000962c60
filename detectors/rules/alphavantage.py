"""Which strings are keys of Alpha Vantage?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import either, query
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
        also=either(
            query("alphavantage.co", "apikey"),
            r"(?<![a-z])(?:timeseries|foreignexchange|techindicators|fundamentaldata|cryptocurrencies)\((?:key=)?",
        ),
        carrier="ALPHAVANTAGE_API_KEY={secret}",
        keywords=(
            "alphavantage",
            "alpha_vantage",
            "alpha-vantage",
            "alpha vantage",
            "timeseries(",
            "foreignexchange(",
            "techindicators(",
            "fundamentaldata(",
            "cryptocurrencies(",
        ),
        issuer="alphavantage",
    ),
)
