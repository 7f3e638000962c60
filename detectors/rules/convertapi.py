"""Which strings are keys of ConvertAPI?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "convertapi-secret",
        "ConvertAPI secret",
        "convert[_ .-]?api(?-i:(?![a-z]))",
        ALNUM,
        16,
        "https://docs.convertapi.com/docs/authentication",
        most=32,
        confidence=Confidence.MEDIUM,
        also=query("v2.convertapi.com", "secret|token"),
        carrier="CONVERTAPI_SECRET={secret}",
        keywords=("convertapi", "convert_api"),
        issuer="convertapi",
    ),
)
