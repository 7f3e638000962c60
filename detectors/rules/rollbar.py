"""Which strings are Rollbar's access tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._shaped import block

_TOKENS = "https://docs.rollbar.com/docs/access-tokens"

RULES: tuple[Rule, ...] = (
    named_rule(
        "rollbar-access-token",
        "Rollbar access token",
        "rollbar|" + block("rollbar"),
        HEX,
        32,
        _TOKENS,
        issuer="rollbar",
        most=128,
        carrier="ROLLBAR_ACCESS_TOKEN={secret}",
        keywords=("rollbar",),
        also=r"rollbar\.init\(",
        what=r"(?:access[_ -]?)?token|post_server_item|secret|key",
        severity=Severity.MEDIUM,
    ),
)
