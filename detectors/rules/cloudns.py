"""Which strings are ClouDNS's API passwords?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "cloudns-auth-password",
        "ClouDNS API password",
        "cloudns",
        ALNUM,
        16,
        "https://www.cloudns.net/wiki/article/42/",
        issuer="cloudns",
        carrier="CLOUDNS_AUTH_PASSWORD={secret}",
        keywords=("cloudns",),
        most=48,
        what="(?:auth[_ -]?)?password",
    ),
)
