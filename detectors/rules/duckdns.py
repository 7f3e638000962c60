"""Which strings are Duck DNS's tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "duckdns-token",
        "Duck DNS token",
        r"duckdns|duckdns\.org/update\?[^\s]{0,80}",
        "https://www.duckdns.org/spec.jsp",
        issuer="duckdns",
        carrier="DUCKDNS_TOKEN={secret}",
        keywords=("duckdns",),
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
    ),
)
