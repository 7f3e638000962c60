"""Which strings are keys of ecobee?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "ecobee-api-key",
        "ecobee API key or token",
        "ecobee",
        ALNUM,
        32,
        "https://developer.ecobee.com/",
        severity=Severity.MEDIUM,
        carrier="ECOBEE_API_KEY={secret}",
        keywords=("ecobee",),
        issuer="ecobee",
    ),
)
