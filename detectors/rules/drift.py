"""Which strings are Drift's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://devdocs.drift.com/docs/authentication-and-scopes"


RULES: tuple[Rule, ...] = (
    named_rule(
        "drift-token",
        "Drift access token",
        r"drift(?=[_-]?(?:api|access|oauth|token|chat)|\.com|api)",
        ALNUM,
        32,
        _DOC,
        issuer="drift",
        carrier="DRIFT_ACCESS_TOKEN={secret}",
        keywords=(
            "drift_api",
            "drift_access",
            "drift_oauth",
            "drift_token",
            "drift-api",
            "drift-token",
            "driftapi",
            "drift.com",
            "driftaccess",
            "drifttoken",
            "drift_chat",
        ),
        most=40,
    ),
)
