"""Which strings are Workable's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://workable.readme.io/reference/generate-an-access-token"


RULES: tuple[Rule, ...] = (
    named_rule(
        "workable-token",
        "Workable access token",
        r"workable(?=[_-]?(?:api|access|token|key|com))",
        ALNUM,
        40,
        _DOC,
        issuer="workable",
        carrier="WORKABLE_ACCESS_TOKEN={secret}",
        keywords=("workable_", "workable-", "workableapi", "workable.com", "workabletoken"),
        most=70,
        severity=Severity.CRITICAL,
    ),
)
