"""Which strings are Iterable's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://support.iterable.com/hc/en-us/articles/360043464871-API-Keys"


RULES: tuple[Rule, ...] = (
    named_rule(
        "iterable-key",
        "Iterable API key",
        r"iterable(?=[_ -]?(?:api|key|token|secret|server|mobile|js|\.com))",
        HEX,
        32,
        _DOC,
        issuer="iterable",
        carrier="ITERABLE_API_KEY={secret}",
        keywords=(
            "iterable_",
            "iterable-",
            "iterableapi",
            "iterable.com",
            "iterable api",
            "iterablekey",
            "iterable key",
        ),
    ),
)
