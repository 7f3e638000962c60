"""Which strings are BambooHR's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://documentation.bamboohr.com/docs/getting-started"


RULES: tuple[Rule, ...] = (
    named_rule(
        "bamboohr-key",
        "BambooHR API key",
        r"bamboo[_-]?hr",
        HEX,
        40,
        _DOC,
        issuer="bamboohr",
        carrier="BAMBOOHR_API_KEY={secret}",
        keywords=("bamboohr", "bamboo_hr", "bamboo-hr"),
        severity=Severity.CRITICAL,
    ),
)
