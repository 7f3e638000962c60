"""Which strings are Kamatera's API secrets?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "kamatera-api-secret",
        "Kamatera API secret",
        r"kamatera",
        HEX,
        32,
        "https://console.kamatera.com/keys",
        issuer="kamatera",
        carrier="KAMATERA_API_SECRET={secret}",
        keywords=("kamatera",),
        what="secret",
        severity=Severity.CRITICAL,
    ),
)
