"""Which strings are keys of Imgur?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "imgur-client-secret",
        "Imgur client secret",
        "imgur",
        HEX,
        40,
        "https://apidocs.imgur.com/#authorization-and-oauth",
        issuer="imgur",
        carrier="IMGUR_CLIENT_SECRET={secret}",
        keywords=("imgur",),
        severity=Severity.MEDIUM,
    ),
)
