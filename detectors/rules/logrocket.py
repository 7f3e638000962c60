"""Which strings are LogRocket's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_KEYS = "https://docs.logrocket.com/reference/authentication"

RULES: tuple[Rule, ...] = (
    named_rule(
        "logrocket-api-key",
        "LogRocket API key",
        "log[_ -]?rocket",
        ALNUM,
        20,
        _KEYS,
        issuer="logrocket",
        most=64,
        carrier="LOGROCKET_API_KEY={secret}",
        keywords=("logrocket", "log_rocket", "log-rocket"),
        what="(?:api|secret)[_ -]?(?:key|token)",
    ),
)
