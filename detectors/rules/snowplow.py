"""Which strings are Snowplow's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_KEYS = "https://docs.snowplow.io/docs/account-management/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "snowplow-api-key",
        "Snowplow API key",
        "snow[_ -]?plow",
        _KEYS,
        issuer="snowplow",
        carrier="SNOWPLOW_API_KEY={secret}",
        keywords=("snowplow",),
    ),
)
