"""Which strings are Delighted's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://app.delighted.com/docs/api"


RULES: tuple[Rule, ...] = (
    named_rule(
        "delighted-key",
        "Delighted API key",
        r"delighted(?=[_-]?(?:api|key|token|app|com))",
        ALNUM,
        32,
        _DOC,
        issuer="delighted",
        carrier="DELIGHTED_API_KEY={secret}",
        keywords=("delighted_", "delighted-", "delightedapi", "delighted.com", "delightedkey"),
        severity=Severity.MEDIUM,
    ),
)
