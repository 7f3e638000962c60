"""Which strings are Cronitor's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://cronitor.io/docs/api"

RULES: tuple[Rule, ...] = (
    named_rule(
        "cronitor-api-key",
        "Cronitor API key",
        "cronitor",
        HEX,
        32,
        _KEYS,
        issuer="cronitor",
        carrier="CRONITOR_API_KEY={secret}",
        keywords=("cronitor",),
        also=r"cronitor\.(?:link|io)/(?:p|ping)",
    ),
)
