"""Which strings are keys of Rebrandly?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "rebrandly-key",
        "Rebrandly API key",
        "rebrandly",
        HEX,
        32,
        "https://developers.rebrandly.com/docs/api-key-authentication",
        issuer="rebrandly",
        carrier="REBRANDLY_API_KEY={secret}",
        keywords=("rebrandly",),
        severity=Severity.MEDIUM,
    ),
)
