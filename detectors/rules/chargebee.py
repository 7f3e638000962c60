"""Which strings are Chargebee's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://apidocs.chargebee.com/docs/api/auth"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("test_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "chargebee-key",
        "Chargebee API key",
        r"(?:live|test)_[A-Za-z0-9]{30,60}+",
        fields("live_", (ALNUM, 43)),
        _DOC,
        issuer="chargebee",
        keywords=("chargebee",),
        near_misses=("CHARGEBEE_API_KEY=live_" + "x" * 43, "CHARGEBEE_API_KEY=live_key"),
        severity=Severity.CRITICAL,
        near=r"chargebee|cb_api",
        carrier="CHARGEBEE_API_KEY={secret}",
        inspect=_inspect,
    ),
)
