"""Which strings are Patreon's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://docs.patreon.com/#clients-and-api-keys"


RULES: tuple[Rule, ...] = (
    named_rule(
        "patreon-token",
        "Patreon creator's access token or client secret",
        r"patreon",
        URL64,
        43,
        _DOC,
        issuer="patreon",
        carrier="PATREON_CREATOR_ACCESS_TOKEN={secret}",
        keywords=("patreon",),
        most=64,
    ),
)
