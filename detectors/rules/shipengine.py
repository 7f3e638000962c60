"""Which strings are ShipEngine's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._forms import BASE64, fields
from detectors.rules._shaped import shaped

_DOC = "https://www.shipengine.com/docs/auth/"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("TEST_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "shipengine-key",
        "ShipEngine API key",
        r"(?:TEST_)?[A-Za-z0-9+/]{43}",
        fields((BASE64, 43)),
        _DOC,
        issuer="shipengine",
        keywords=("shipengine", "ship_engine"),
        near_misses=("SHIPENGINE_API_KEY=" + "x" * 43, "SHIPENGINE_API_KEY=TEST_key"),
        near=r"ship_?engine[ _-]?(?:api)?[ _-]?(?:key|token)",
        carrier="SHIPENGINE_API_KEY={secret}",
        end="(?![A-Za-z0-9+/=])",
        inspect=_inspect,
        specific=45,
    ),
)
