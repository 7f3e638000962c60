"""Which strings are YooKassa's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://yookassa.ru/en/developers/using-api/interaction-format"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("test_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "yookassa-key",
        "YooKassa secret key",
        r"(?<!_)(?:live|test)_[A-Za-z0-9_-]{43}",
        fields("live_", (URL64, 43)),
        _DOC,
        issuer="yookassa",
        keywords=("yookassa", "yoo_kassa", "yoomoney"),
        near_misses=("YOOKASSA_SECRET_KEY=live_" + "x" * 43, "YOOKASSA_SECRET_KEY=test_key"),
        severity=Severity.CRITICAL,
        end=END_URL,
        near=r"yoo_?kassa|yoomoney",
        carrier="YOOKASSA_SECRET_KEY={secret}",
        inspect=_inspect,
    ),
)
