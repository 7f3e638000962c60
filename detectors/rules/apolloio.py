"""Which strings are Apollo.io's keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://docs.apollo.io/docs/create-api-key"


RULES: tuple[Rule, ...] = (
    named_rule(
        "apolloio-key",
        "Apollo.io API key",
        r"apollo(?:\.io|io|(?=[_-]?(?:api|io)[_-]?))",
        URL64,
        22,
        _DOC,
        issuer="apolloio",
        carrier="APOLLO_API_KEY={secret}",
        keywords=("apollo_api", "apollo-api", "apolloapi", "apollo.io", "apolloio", "apollo_io"),
        confidence=Confidence.MEDIUM,
    ),
)
