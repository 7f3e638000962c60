"""Which strings are Shippo's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://docs.goshippo.com/docs/guides_general/authentication/"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("shippo_test_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "shippo-token",
        "Shippo API token",
        r"shippo_(?:live|test)_[0-9a-f]{40}",
        fields("shippo_live_", (HEX, 40)),
        _DOC,
        issuer="shippo",
        keywords=("shippo_live_", "shippo_test_"),
        near_misses=("shippo_live_" + "0" * 40, "shippo_live_token"),
        inspect=_inspect,
    ),
)
