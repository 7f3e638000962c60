"""Which strings are EasyPost's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://docs.easypost.com/docs/authentication"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("EZTK") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "easypost-key",
        "EasyPost API key",
        r"EZ[AT]K[A-Za-z0-9]{54}",
        fields("EZAK", (ALNUM, 54)),
        _DOC,
        issuer="easypost",
        keywords=("ezak", "eztk"),
        near_misses=("EZAK" + "x" * 54, "EZTKshort"),
        inspect=_inspect,
    ),
)
