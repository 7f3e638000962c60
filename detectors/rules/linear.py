"""Which strings are Linear's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, HEX, prefixed

_KEYS = "https://linear.app/developers/graphql#personal-api-keys"
_OAUTH = "https://linear.app/developers/oauth-2-0-authentication"

RULES: tuple[Rule, ...] = (
    prefixed("linear-api-key", "Linear API key", "lin_api_", ALNUM, 40, _KEYS, issuer="linear"),
    prefixed(
        "linear-oauth", "Linear OAuth access token", "lin_oauth_", HEX, 64, _OAUTH, issuer="linear"
    ),
)
