"""Which strings are Abstract API's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://docs.abstractapi.com/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "abstractapi-api-key",
        "Abstract API key",
        "abstract[_ -]?api",
        HEX,
        32,
        _KEYS,
        issuer="abstractapi",
        carrier="ABSTRACTAPI_API_KEY={secret}",
        keywords=("abstractapi", "abstract_api", "abstract-api"),
        severity=Severity.MEDIUM,
    ),
)
