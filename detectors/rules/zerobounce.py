"""Which strings are keys of ZeroBounce?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "zerobounce-key",
        "ZeroBounce API key",
        "zero[_ -]?bounce",
        HEX,
        32,
        "https://www.zerobounce.net/docs/",
        issuer="zerobounce",
        carrier="ZEROBOUNCE_API_KEY={secret}",
        keywords=(
            "zerobounce",
            "zero_bounce",
            "zero-bounce",
        ),
        also=query("api.zerobounce.net", "api_key"),
        severity=Severity.MEDIUM,
    ),
)
