"""Which strings are keys of Yelp?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "yelp-api-key",
        "Yelp API key",
        "yelp(?:[_ .-]?fusion)?",
        URL64,
        128,
        "https://docs.developer.yelp.com/docs/fusion-authentication",
        severity=Severity.MEDIUM,
        carrier="YELP_API_KEY={secret}",
        keywords=("yelp",),
        issuer="yelp",
    ),
)
