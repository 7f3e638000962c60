"""Which strings are keys of TronGrid?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._formed import END_UUID, UUID, formed, spellings

RULES: tuple[Rule, ...] = (
    formed(
        "trongrid-api-key",
        "TronGrid API key",
        "tron[_ .-]?grid|tron[_ .-]?pro",
        UUID,
        _forge.uuid,
        "https://developers.tron.network/reference/select-network",
        also="",
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        end=END_UUID,
        carrier="TRON-PRO-API-KEY: {secret}",
        keywords=spellings("tron", "grid", "pro"),
        issuer="trongrid",
    ),
)
