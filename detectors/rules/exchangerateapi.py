"""Which strings are keys of ExchangeRate-API?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "exchangerateapi-api-key",
        "ExchangeRate-API key",
        "exchange[_ .-]?rates?[_ .-]?(?=api|key)",
        HEX,
        24,
        "https://www.exchangerate-api.com/docs/overview",
        severity=Severity.LOW,
        also=r"v6\.exchangerate-api\.com/v6(?=/)",
        carrier="EXCHANGERATE_API_KEY={secret}",
        keywords=(
            "exchangerate",
            "exchange_rate",
            "exchange-rate",
            "exchange.rate",
            "exchange rate",
        ),
        issuer="exchangerateapi",
    ),
)
