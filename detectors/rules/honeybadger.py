"""Which strings are Honeybadger's keys and tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX, prefixed

_KEYS = "https://docs.honeybadger.io/api/"

RULES: tuple[Rule, ...] = (
    prefixed(
        "honeybadger-project-key",
        "Honeybadger project key",
        "hbp_",
        ALNUM,
        36,
        _KEYS,
        issuer="honeybadger",
        severity=Severity.LOW,
        most=40,
    ),
    named_rule(
        "honeybadger-api-key",
        "Honeybadger API key (older form)",
        "honeybadger",
        HEX,
        8,
        _KEYS,
        issuer="honeybadger",
        most=32,
        carrier="HONEYBADGER_API_KEY={secret}",
        keywords=("honeybadger",),
        what=r"api[_ -]?key|apikey",
        severity=Severity.LOW,
    ),
    named_rule(
        "honeybadger-auth-token",
        "Honeybadger personal auth token",
        "honeybadger",
        ALNUM,
        20,
        _KEYS,
        issuer="honeybadger",
        carrier="HONEYBADGER_AUTH_TOKEN={secret}",
        keywords=("honeybadger",),
        what=r"(?:auth|personal|access|read)[_ -]?token",
    ),
)
