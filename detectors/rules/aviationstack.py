"""Which strings are keys of aviationstack?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "aviationstack-access-key",
        "aviationstack access key",
        "aviation[_ .-]?stack",
        HEX,
        32,
        "https://aviationstack.com/documentation",
        severity=Severity.MEDIUM,
        also=query("api.aviationstack.com", "access_key"),
        carrier="AVIATIONSTACK_ACCESS_KEY={secret}",
        keywords=("aviationstack", "aviation_stack"),
        issuer="aviationstack",
    ),
)
