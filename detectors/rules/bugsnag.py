"""Which strings are Bugsnag's keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule, named_uuid
from detectors.rules._plain import HEX

_API = "https://docs.bugsnag.com/api/data-access/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "bugsnag-auth-token",
        "Bugsnag personal auth token",
        "bugsnag",
        _API,
        issuer="bugsnag",
        carrier="BUGSNAG_AUTH_TOKEN={secret}",
        keywords=("bugsnag",),
    ),
    replace(
        named_rule(
            "bugsnag-api-key",
            "Bugsnag notifier API key",
            "bugsnag",
            HEX,
            32,
            _API,
            issuer="bugsnag",
            carrier="BUGSNAG_API_KEY={secret}",
            keywords=("bugsnag",),
            also=r"bugsnag\.(?:start|init)\(",
            severity=Severity.LOW,
        ),
        public=True,
    ),
)
