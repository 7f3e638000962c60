"""Which strings are keys of Xero?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "xero-client-secret",
        "Xero client secret",
        "xero(?![a-z])",
        URL64,
        48,
        "https://developer.xero.com/documentation/guides/oauth2/overview/",
        issuer="xero",
        carrier="XERO_CLIENT_SECRET={secret}",
        keywords=(
            "xero_",
            "xero-",
            "xero client",
            "xero secret",
            "xeroclient",
            "xero:",
        ),
        what="(?:client|app|consumer)[_ -]?secret|secret",
    ),
)
