"""Which strings are Toss Payments's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://docs.tosspayments.com/en/api-guide"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("test_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "tosspayments-key",
        "Toss Payments secret key",
        r"(?<!_)(?:live|test)_g?sk_[A-Za-z0-9]{24,40}+",
        fields("live_sk_", (ALNUM, 32)),
        _DOC,
        issuer="tosspayments",
        keywords=("live_sk_", "live_gsk_", "test_sk_", "test_gsk_"),
        near_misses=("live_sk_" + "x" * 32, "live_sk_key"),
        severity=Severity.CRITICAL,
        inspect=_inspect,
        check=lambda value: plausible(value.rsplit("_", 1)[1], 10),
    ),
    shaped(
        "tosspayments-client-key",
        "Toss Payments client key",
        r"(?<!_)(?:live|test)_g?ck_[A-Za-z0-9]{24,40}+",
        fields("live_ck_", (ALNUM, 32)),
        _DOC,
        issuer="tosspayments",
        keywords=("live_ck_", "live_gck_", "test_ck_", "test_gck_"),
        near_misses=("live_ck_" + "x" * 32, "live_ck_key"),
        severity=Severity.INFO,
        check=lambda value: plausible(value.rsplit("_", 1)[1], 10),
        public=True,
    ),
)
