"""Which strings are Transloadit's auth secrets?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "transloadit-auth-secret",
        "Transloadit auth secret",
        "transloadit",
        HEX,
        40,
        "https://transloadit.com/docs/api/authentication/",
        issuer="transloadit",
        carrier="TRANSLOADIT_AUTH_SECRET={secret}",
        keywords=("transloadit",),
        what="(?:auth[_ -]?)?secret",
    ),
)
