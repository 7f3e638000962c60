"""Which strings are PropelAuth's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://docs.propelauth.com/getting-started/basics/backend-integration"

RULES: tuple[Rule, ...] = (
    named_rule(
        "propelauth-api-key",
        "PropelAuth API key",
        "propel[_ -]?auth",
        HEX,
        128,
        _KEYS,
        issuer="propelauth",
        carrier="PROPELAUTH_API_KEY={secret}",
        keywords=("propelauth", "propel_auth", "propel-auth"),
        severity=Severity.CRITICAL,
    ),
)
