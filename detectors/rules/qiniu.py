"""Which strings are Qiniu Cloud's secret keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "qiniu-secret-key",
        "Qiniu secret key",
        "qiniu",
        URL64,
        40,
        "https://developer.qiniu.com/kodo/1644/security",
        issuer="qiniu",
        carrier="QINIU_SECRET_KEY={secret}",
        keywords=("qiniu",),
        what="secret(?:[_ -]?key)?",
        severity=Severity.CRITICAL,
    ),
)
