"""Which strings are keys of linkding?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "linkding-token",
        "linkding API token",
        "linkding",
        HEX,
        40,
        "https://linkding.link/api/",
        issuer="linkding",
        carrier="LINKDING_TOKEN={secret}",
        keywords=("linkding",),
        severity=Severity.LOW,
    ),
)
