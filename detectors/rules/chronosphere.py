"""Which strings are Chronosphere's API tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_TOKENS = "https://docs.chronosphere.io/administer/accounts-teams/service-accounts"

RULES: tuple[Rule, ...] = (
    named_rule(
        "chronosphere-api-token",
        "Chronosphere API token",
        "chronosphere|chronoctl",
        HEX,
        64,
        _TOKENS,
        issuer="chronosphere",
        carrier="CHRONOSPHERE_API_TOKEN={secret}",
        keywords=("chronosphere", "chronoctl"),
    ),
)
