"""Which strings are keys of Open Exchange Rates?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "openexchangerates-app-id",
        "Open Exchange Rates app id",
        "open[_ .-]?exchange[_ .-]?rates?|oxr",
        HEX,
        32,
        "https://docs.openexchangerates.org/reference/authentication",
        what="app[_ .-]?id|(?:api[_ .-]?)?key|token",
        severity=Severity.MEDIUM,
        also=query("openexchangerates.org", "app_id"),
        carrier="OPENEXCHANGERATES_APP_ID={secret}",
        keywords=("openexchangerate", "open_exchange_rate", "oxr_"),
        issuer="openexchangerates",
    ),
)
