"""Which strings are keys of Thunderforest?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "thunderforest-api-key",
        "Thunderforest API key",
        "thunderforest",
        HEX,
        32,
        "https://www.thunderforest.com/docs/apikeys/",
        severity=Severity.LOW,
        also=query("thunderforest.com", "apikey"),
        carrier="THUNDERFOREST_API_KEY={secret}",
        keywords=("thunderforest",),
        issuer="thunderforest",
    ),
)
