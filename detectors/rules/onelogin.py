"""Which strings are OneLogin's client secrets?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_SECRETS = "https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials"

RULES: tuple[Rule, ...] = (
    named_rule(
        "onelogin-client-secret",
        "OneLogin client secret",
        "one[_ -]?login",
        HEX,
        64,
        _SECRETS,
        issuer="onelogin",
        carrier="ONELOGIN_CLIENT_SECRET={secret}",
        keywords=("onelogin", "one_login", "one-login", "one login"),
        what=r"(?:client[._ -]?)?secret",
        severity=Severity.CRITICAL,
    ),
)
