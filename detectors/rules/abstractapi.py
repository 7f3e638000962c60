"""Which strings are keys of Abstract API?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "abstractapi-api-key",
        "Abstract API key",
        "abstract[_ .-]?api",
        HEX,
        32,
        "https://docs.abstractapi.com/",
        severity=Severity.MEDIUM,
        also=query("abstractapi.com", "api_key"),
        carrier="ABSTRACTAPI_KEY={secret}",
        keywords=("abstractapi", "abstract_api"),
        issuer="abstractapi",
    ),
)
