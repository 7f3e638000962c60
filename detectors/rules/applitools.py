"""Which strings are Applitools' API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "applitools-key",
        "Applitools API key",
        "applitools",
        ALNUM,
        40,
        "https://applitools.com/docs/eyes/concepts/getting-started/api-key",
        most=64,
        issuer="applitools",
        keywords=("applitools",),
        carrier="APPLITOOLS_API_KEY={secret}",
        severity=Severity.MEDIUM,
    ),
)
