"""Which strings are Chapa's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://developer.chapa.co/docs/accept-payments/"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("CHASECK_TEST") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "chapa-key",
        "Chapa secret key",
        r"CHASECK(?:_TEST)?-[A-Za-z0-9]{32}",
        fields("CHASECK-", (ALNUM, 32)),
        _DOC,
        issuer="chapa",
        keywords=("chaseck-", "chaseck_test-"),
        near_misses=("CHASECK-" + "x" * 32, "CHASECK-key"),
        severity=Severity.CRITICAL,
        inspect=_inspect,
    ),
)
