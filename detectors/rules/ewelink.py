"""Which strings are keys of eWeLink (Sonoff)?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "ewelink-app-secret",
        "eWeLink app secret",
        "ewelink|sonoff",
        ALNUM,
        32,
        "https://coolkit-technologies.github.io/eWeLink-API/",
        what="app[_ .-]?secret|secret",
        severity=Severity.MEDIUM,
        carrier="EWELINK_APP_SECRET={secret}",
        keywords=("ewelink", "sonoff"),
        issuer="ewelink",
    ),
)
