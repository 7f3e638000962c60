"""Which strings are Ashby's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.ashbyhq.com/docs/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "ashby-key",
        "Ashby API key",
        r"ashby(?:hq)?(?=[_ -]?(?:api|key|token|hq|\.com))|ashbyhq",
        HEX,
        64,
        _DOC,
        issuer="ashby",
        carrier="ASHBY_API_KEY={secret}",
        keywords=("ashby_", "ashby-", "ashbyhq", "ashby api", "ashbyapi", "ashby key"),
        severity=Severity.CRITICAL,
    ),
)
