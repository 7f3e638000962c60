"""Which strings are Unsplash's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://unsplash.com/documentation#registering-your-application"


RULES: tuple[Rule, ...] = (
    named_rule(
        "unsplash-secret",
        "Unsplash secret key",
        r"unsplash",
        URL64,
        43,
        _DOC,
        issuer="unsplash",
        carrier="UNSPLASH_SECRET_KEY={secret}",
        keywords=("unsplash",),
        severity=Severity.MEDIUM,
        what=r"secrets?(?:[_ -]?key)?",
    ),
    named_rule(
        "unsplash-access-key",
        "Unsplash access key",
        r"unsplash",
        URL64,
        43,
        _DOC,
        issuer="unsplash",
        carrier="UNSPLASH_ACCESS_KEY={secret}",
        keywords=("unsplash",),
        severity=Severity.LOW,
        what=r"(?:access|api)[_ -]?keys?|client[_ -]?id|keys?|tokens?",
    ),
)
