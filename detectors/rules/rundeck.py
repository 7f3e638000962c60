"""Which strings are API tokens of Rundeck?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "rundeck-token",
        "Rundeck API token",
        "rundeck",
        ALNUM,
        32,
        "https://docs.rundeck.com/docs/api/",
        issuer="rundeck",
        also="(?<![a-z])rd_(?:auth_)?token",
        keywords=("rundeck", "rd_token", "rd_auth"),
        carrier="RUNDECK_TOKEN={secret}",
        severity=Severity.CRITICAL,
    ),
)
