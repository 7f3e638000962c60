"""Which strings are Countly's keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://support.countly.com/hc/en-us/articles/360037753291-API-Keys"

RULES: tuple[Rule, ...] = (
    named_rule(
        "countly-api-key",
        "Countly API key",
        "countly",
        HEX,
        32,
        _KEYS,
        issuer="countly",
        carrier="COUNTLY_API_KEY={secret}",
        keywords=("countly",),
    ),
    replace(
        named_rule(
            "countly-app-key",
            "Countly app key",
            "countly",
            HEX,
            40,
            _KEYS,
            issuer="countly",
            carrier="COUNTLY_APP_KEY={secret}",
            keywords=("countly",),
            what="app[_ -]?key",
            severity=Severity.INFO,
        ),
        public=True,
    ),
)
