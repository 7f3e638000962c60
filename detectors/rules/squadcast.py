"""Which strings are Squadcast's tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_TOKENS = "https://documentation.solarwinds.com/en/success_center/incident-response/content/terraform-and-api/public-api-refresh-token.htm"

RULES: tuple[Rule, ...] = (
    named_rule(
        "squadcast-refresh-token",
        "Squadcast refresh token",
        "squadcast",
        HEX,
        64,
        _TOKENS,
        issuer="squadcast",
        most=160,
        carrier="SQUADCAST_REFRESH_TOKEN={secret}",
        keywords=("squadcast",),
    ),
)
