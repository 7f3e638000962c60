"""Which strings are keys of Withings?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "withings-client-secret",
        "Withings client secret",
        "withings",
        HEX,
        64,
        "https://developer.withings.com/developer-guide/v3/get-access/oauth-web-flow/",
        what="(?:client|consumer|customer)[_ .-]?secret|secret",
        carrier="WITHINGS_CLIENT_SECRET={secret}",
        keywords=("withings",),
        issuer="withings",
    ),
)
