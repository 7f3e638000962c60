"""Which strings are FusionAuth's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_KEYS = "https://fusionauth.io/docs/apis/authentication"

RULES: tuple[Rule, ...] = (
    named_rule(
        "fusionauth-api-key",
        "FusionAuth API key",
        "fusion[_ -]?auth",
        URL64,
        40,
        _KEYS,
        issuer="fusionauth",
        most=80,
        carrier="FUSIONAUTH_API_KEY={secret}",
        keywords=("fusionauth", "fusion_auth", "fusion-auth"),
        severity=Severity.CRITICAL,
    ),
)
