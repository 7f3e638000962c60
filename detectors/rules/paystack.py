"""Which strings are Paystack's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://paystack.com/docs/api/authentication/"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("sk_test_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "paystack-key",
        "Paystack secret key",
        r"sk_(?:live|test)_[0-9a-f]{40}",
        fields("sk_live_", (HEX, 40)),
        _DOC,
        issuer="paystack",
        keywords=("sk_live_", "sk_test_"),
        near_misses=("sk_live_" + "0" * 40, "sk_live_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d"),
        severity=Severity.CRITICAL,
        specific=65,
        inspect=_inspect,
    ),
    shaped(
        "paystack-public",
        "Paystack public key",
        r"pk_(?:live|test)_[0-9a-f]{40}",
        fields("pk_live_", (HEX, 40)),
        _DOC,
        issuer="paystack",
        keywords=("pk_live_", "pk_test_"),
        near_misses=("pk_live_" + "0" * 40, "pk_live_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d"),
        severity=Severity.INFO,
        specific=65,
        public=True,
    ),
)
