"""Which strings are Readwise's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://readwise.io/api_deets"


RULES: tuple[Rule, ...] = (
    named_rule(
        "readwise-token",
        "Readwise access token",
        r"readwise",
        ALNUM,
        50,
        _DOC,
        issuer="readwise",
        carrier="READWISE_TOKEN={secret}",
        keywords=("readwise",),
        severity=Severity.MEDIUM,
    ),
)
