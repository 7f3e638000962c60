"""Which strings are Courier's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._plain import UPPER
from detectors.rules._shaped import shaped

_DOC = "https://www.courier.com/docs/reference/auth/intro"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = value.split("_")[1]
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "courier-key",
        "Courier API key",
        r"[pd]k_(?:prod|test)_[0-9A-Z]{28}",
        fields("pk_prod_", (UPPER, 28)),
        _DOC,
        issuer="courier",
        keywords=("pk_prod_", "dk_prod_", "pk_test_", "dk_test_"),
        near_misses=("pk_prod_" + "X" * 28, "pk_test_" + "aB3" * 9 + "a", "pk_prod_KEY"),
        specific=65,
        inspect=_inspect,
    ),
)
