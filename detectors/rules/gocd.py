"""Which strings are GoCD's access tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "gocd-token",
        "GoCD access token",
        "gocd",
        HEX,
        40,
        "https://docs.gocd.org/current/configuration/access_tokens.html",
        issuer="gocd",
        keywords=("gocd",),
        carrier="GOCD_ACCESS_TOKEN={secret}",
        severity=Severity.CRITICAL,
    ),
)
