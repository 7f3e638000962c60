"""Which strings are Klarna's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://docs.klarna.com/api/authentication/"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("klarna_test_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "klarna-key",
        "Klarna API key",
        r"klarna_(?:live|test)_api_[A-Za-z0-9+/_-]{40,180}+={0,2}",
        fields("klarna_live_api_", (ALNUM, 90)),
        _DOC,
        issuer="klarna",
        keywords=("klarna_live_api_", "klarna_test_api_"),
        near_misses=("klarna_live_api_" + "x" * 90, "klarna_test_api_key"),
        severity=Severity.CRITICAL,
        end=END_URL,
        inspect=_inspect,
    ),
)
