"""Which strings are secrets of Wiz, the cloud security service?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_KEYS = "https://docs.wiz.io/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "wiz-client-secret",
        "Wiz service account secret",
        r"wiz",
        ALNUM,
        60,
        _KEYS,
        issuer="wiz",
        most=68,
        carrier="WIZ_CLIENT_SECRET={secret}",
        keywords=(
            "wiz_",
            "wiz-",
            "wiz.io",
            "wiz.client",
            "wizclient",
            "wiz client",
            "wiz secret",
            "wiz service",
            "wizsecret",
            "wiz:",
        ),
        what=r"(?:client[._ -]?)?secret|secret[._ -]?key",
        severity=Severity.CRITICAL,
    ),
)
