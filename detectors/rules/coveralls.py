"""Which strings are Coveralls' repository and personal tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "coveralls-token",
        "Coveralls token",
        "coveralls(?:[_ -]?(?:repo|api|personal))?",
        ALNUM,
        32,
        "https://docs.coveralls.io/",
        most=40,
        issuer="coveralls",
        keywords=("coveralls",),
        carrier="COVERALLS_REPO_TOKEN={secret}",
        severity=Severity.MEDIUM,
    ),
)
