"""Which strings are API tokens of Kandji (Iru)?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._named import named_uuid

_TOKENS = "https://support.kandji.io/kb/kandji-api"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "kandji-api-token",
        "Kandji API token",
        "kandji",
        _TOKENS,
        issuer="kandji",
        carrier="KANDJI_API_TOKEN={secret}",
        keywords=("kandji",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
    ),
)
