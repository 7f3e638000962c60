"""Which strings are keys of API-Sports?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "apifootball-api-key",
        "API-Sports key",
        "api[_ .-]?(?:football|sports)|x-apisports-key",
        HEX,
        32,
        "https://www.api-football.com/documentation-v3",
        severity=Severity.LOW,
        also="x-apisports-key",
        carrier="x-apisports-key: {secret}",
        keywords=(
            "api-football",
            "apifootball",
            "api_football",
            "apisports",
            "api-sports",
            "api_sports",
        ),
        issuer="apifootball",
    ),
)
