"""Which strings are Cashfree Payments's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://www.cashfree.com/docs/api-reference/authentication"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("cfsk_ma_test_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "cashfree-key",
        "Cashfree secret key",
        r"cfsk_ma_(?:prod|test)_[0-9a-f]{32}_[0-9a-f]{8}",
        fields("cfsk_ma_prod_", (HEX, 32), "_", (HEX, 8)),
        _DOC,
        issuer="cashfree",
        keywords=("cfsk_ma_",),
        near_misses=("cfsk_ma_prod_" + "0" * 32 + "_00000000", "cfsk_ma_prod_key"),
        severity=Severity.CRITICAL,
        inspect=_inspect,
    ),
)
