"""Which strings are Hostinger's API tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "hostinger-api-token",
        "Hostinger API token",
        r"hostinger|hapi",
        ALNUM,
        48,
        "https://developers.hostinger.com/",
        issuer="hostinger",
        carrier="HOSTINGER_API_TOKEN={secret}",
        keywords=(
            "hostinger",
            "hapi_api_token",
        ),
    ),
)
