"""Which strings are Infomaniak's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "infomaniak-token",
        "Infomaniak API token",
        "infomaniak",
        URL64,
        80,
        "https://developer.infomaniak.com/docs/api",
        issuer="infomaniak",
        carrier="INFOMANIAK_ACCESS_TOKEN={secret}",
        keywords=("infomaniak",),
        most=100,
        severity=Severity.CRITICAL,
    ),
)
