"""Which strings are SentinelOne's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_TOKENS = "https://www.sentinelone.com/platform/singularity-marketplace/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "sentinelone-api-token",
        "SentinelOne API token",
        "sentinel[_ -]?one",
        ALNUM,
        80,
        _TOKENS,
        issuer="sentinelone",
        carrier="SENTINELONE_API_TOKEN={secret}",
        keywords=(
            "sentinelone",
            "sentinel_one",
            "sentinel-one",
            "sentinel one",
            "s1_api",
            "s1_token",
        ),
        also="(?<![A-Za-z])S1_(?:API_)?(?:TOKEN|KEY)",
        severity=Severity.CRITICAL,
    ),
)
