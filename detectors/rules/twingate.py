"""Which strings are Twingate's keys and tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_KEYS = "https://www.twingate.com/docs/api-overview"

RULES: tuple[Rule, ...] = (
    named_rule(
        "twingate-api-key",
        "Twingate API key",
        "twingate",
        URL64,
        60,
        _KEYS,
        issuer="twingate",
        most=120,
        carrier="TWINGATE_API_TOKEN={secret}",
        keywords=("twingate",),
        severity=Severity.CRITICAL,
    ),
)
