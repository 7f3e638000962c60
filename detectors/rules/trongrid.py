"""Which strings are keys of TronGrid?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, spellings
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
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
