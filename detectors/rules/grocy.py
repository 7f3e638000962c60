"""Which strings are keys of Grocy?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "grocy-key",
        "Grocy API key",
        "grocy",
        ALNUM,
        50,
        "https://demo.grocy.info/api",
        issuer="grocy",
        carrier="GROCY-API-KEY: {secret}",
        keywords=("grocy",),
        severity=Severity.LOW,
    ),
)
