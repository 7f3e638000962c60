"""Which strings are Spreedly's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developer.spreedly.com/docs/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "spreedly-secret",
        "Spreedly access secret",
        r"spreedly",
        ALNUM,
        64,
        _DOC,
        issuer="spreedly",
        carrier="SPREEDLY_ACCESS_SECRET={secret}",
        keywords=("spreedly",),
        severity=Severity.CRITICAL,
    ),
)
