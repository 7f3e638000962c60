"""Which strings are Pingdom's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64
from detectors.rules._shaped import LOWER, block

_TOKENS = "https://docs.pingdom.com/api/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "pingdom-api-token",
        "Pingdom API token",
        "pingdom|" + block("pingdom"),
        URL64,
        80,
        _TOKENS,
        issuer="pingdom",
        most=90,
        carrier="PINGDOM_API_TOKEN={secret}",
        keywords=("pingdom",),
    ),
    named_rule(
        "pingdom-app-key",
        "Pingdom application key",
        "pingdom",
        LOWER,
        32,
        _TOKENS,
        issuer="pingdom",
        carrier="PINGDOM_APP_KEY={secret}",
        keywords=("pingdom",),
        severity=Severity.LOW,
    ),
)
