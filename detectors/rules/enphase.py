"""Which strings are keys of Enphase?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "enphase-key",
        "Enphase API key or client secret",
        "enphase",
        HEX,
        32,
        "https://developer-v4.enphase.com/docs/quickstart.html",
        issuer="enphase",
        carrier="ENPHASE_API_KEY={secret}",
        keywords=("enphase",),
        severity=Severity.MEDIUM,
    ),
)
