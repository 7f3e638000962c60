"""Which strings are keys of Trakt?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "trakt-secret",
        "Trakt client secret",
        "trakt",
        HEX,
        64,
        "https://trakt.docs.apiary.io/#reference/authentication-oauth",
        issuer="trakt",
        carrier="TRAKT_CLIENT_SECRET={secret}",
        keywords=(
            "trakt_",
            "trakt-",
            "trakt client",
            "trakt api",
            "trakt.tv",
            "trakt:",
            "traktclient",
        ),
        what="(?:client[_ -]?)?secret|(?:access|refresh)[_ -]?token",
        severity=Severity.LOW,
    ),
)
