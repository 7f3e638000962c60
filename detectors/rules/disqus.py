"""Which strings are Disqus's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://disqus.com/api/docs/auth/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "disqus-secret",
        "Disqus API secret",
        r"disqus",
        ALNUM,
        64,
        _DOC,
        issuer="disqus",
        carrier="DISQUS_API_SECRET={secret}",
        keywords=("disqus",),
        severity=Severity.MEDIUM,
        what=r"(?:api|app)?[_ -]?secret(?:[_ -]?key)?",
    ),
)
