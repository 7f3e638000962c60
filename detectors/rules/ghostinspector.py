"""Which strings are Ghost Inspector's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "ghostinspector-key",
        "Ghost Inspector API key",
        "ghost[_ -]?inspector",
        HEX,
        40,
        "https://ghostinspector.com/docs/api/",
        issuer="ghostinspector",
        keywords=("ghostinspector", "ghost_inspector", "ghost-inspector", "ghost inspector"),
        carrier="GHOST_INSPECTOR_API_KEY={secret}",
        severity=Severity.MEDIUM,
    ),
)
