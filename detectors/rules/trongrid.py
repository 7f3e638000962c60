"""Which strings are keys of TronGrid?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._formed import (
    END_UUID,
    UUID,
    formed,
)

RULES: tuple[Rule, ...] = (
    formed(
        "trongrid-api-key",
        "TronGrid API key",
        "tron[_ -]?grid|tron-pro",
        UUID,
        _forge.uuid,
        "https://developers.tron.network/reference/select-network",
        also="tron[_-]pro[_-]api[_-]key",
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        end=END_UUID,
        carrier="TRON-PRO-API-KEY: {secret}",
        keywords=("trongrid", "tron_grid", "tron-pro-api", "tron_pro_api"),
        issuer="trongrid",
    ),
)
