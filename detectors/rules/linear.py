"""Which strings are Linear's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX, prefixed

_KEYS = "https://linear.app/developers/graphql#personal-api-keys"
_OAUTH = "https://linear.app/developers/oauth-2-0-authentication"

RULES: tuple[Rule, ...] = (
    prefixed("linear-api-key", "Linear API key", "lin_api_", ALNUM, 40, _KEYS, issuer="linear"),
    prefixed(
        "linear-oauth", "Linear OAuth access token", "lin_oauth_", HEX, 64, _OAUTH, issuer="linear"
    ),
    prefixed(
        "linear-webhook",
        "Linear webhook signing secret",
        "lin_wh_",
        ALNUM,
        40,
        "https://linear.app/developers/webhooks",
        issuer="linear",
        most=64,
        severity=Severity.MEDIUM,
    ),
    named_rule(
        "linear-client-secret",
        "Linear OAuth client secret",
        r"linear(?=[_-]?(?:app|client|oauth))",
        HEX,
        32,
        _OAUTH,
        issuer="linear",
        carrier="LINEAR_CLIENT_SECRET={secret}",
        keywords=("linear_client", "linear-client", "linearclient", "linear_oauth", "linear_app"),
        what="(?:client|app)?[_ -]?secret",
    ),
)
