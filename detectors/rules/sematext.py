"""Which strings are Sematext's tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._named import named_uuid

_TOKENS = "https://sematext.com/docs/tokens/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "sematext-token",
        "Sematext token",
        "sematext|spm|logsene",
        _TOKENS,
        issuer="sematext",
        carrier="SEMATEXT_TOKEN={secret}",
        keywords=("sematext", "logsene", "spm_token", "monitoring_token", "logs_token"),
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
    ),
)
