"""Which strings are SecurityScorecard's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_TOKENS = "https://securityscorecard.readme.io/reference/introduction"

RULES: tuple[Rule, ...] = (
    named_rule(
        "securityscorecard-api-token",
        "SecurityScorecard API token",
        "security[_ -]?score[_ -]?card",
        ALNUM,
        32,
        _TOKENS,
        issuer="securityscorecard",
        most=64,
        carrier="SECURITYSCORECARD_TOKEN={secret}",
        keywords=("securityscorecard", "security_scorecard", "security-scorecard"),
        severity=Severity.MEDIUM,
    ),
)
