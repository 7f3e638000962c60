"""Which strings are keys of positionstack?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "positionstack-access-key",
        "positionstack access key",
        "position[_ .-]?stack",
        HEX,
        32,
        "https://positionstack.com/documentation",
        severity=Severity.MEDIUM,
        also=query("api.positionstack.com", "access_key"),
        carrier="POSITIONSTACK_ACCESS_KEY={secret}",
        keywords=("positionstack", "position_stack"),
        issuer="positionstack",
    ),
)
