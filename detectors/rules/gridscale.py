"""Which strings are gridscale's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "gridscale-token",
        "gridscale API token",
        r"gridscale",
        HEX,
        64,
        "https://gridscale.io/en/api-documentation/index.html",
        issuer="gridscale",
        carrier="GRIDSCALE_TOKEN={secret}",
        keywords=("gridscale",),
        severity=Severity.CRITICAL,
    ),
)
