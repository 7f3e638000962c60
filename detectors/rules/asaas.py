"""Which strings are Asaas's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://docs.asaas.com/docs/authentication-2"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("$aact_hmlg_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "asaas-key",
        "Asaas API key",
        r"\$aact_(?:prod_|hmlg_)?[A-Za-z0-9+/=:]{100,260}",
        fields("$aact_prod_", (ALNUM, 156)),
        _DOC,
        issuer="asaas",
        keywords=("$aact_",),
        near_misses=("$aact_prod_" + "x" * 156, "keys begin with $aact_"),
        severity=Severity.CRITICAL,
        end="(?![A-Za-z0-9+/=])",
        inspect=_inspect,
    ),
)
