"""Which strings are keys of Kagi?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "kagi-api-token",
        "Kagi API token",
        "kagi",
        URL64,
        43,
        "https://help.kagi.com/kagi/api/overview.html",
        most=90,
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        carrier="KAGI_API_KEY={secret}",
        keywords=("kagi",),
        issuer="kagi",
    ),
)
