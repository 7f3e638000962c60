"""Which strings are Worldpay's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://developer.worldpay.com/products/access/"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("T_S_") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "worldpay-service-key",
        "Worldpay service key",
        r"[TL]_S_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        lambda random: f"L_S_{_forge.uuid(random)}",
        _DOC,
        issuer="worldpay",
        keywords=(*(f"t_s_{each}" for each in _forge.HEX), *(f"l_s_{each}" for each in _forge.HEX)),
        near_misses=("L_S_00000000-0000-0000-0000-000000000000", "SHELL_S_flag"),
        severity=Severity.CRITICAL,
        end=END_UUID,
        inspect=_inspect,
        check=lambda value: plausible(value[4:], 9),
    ),
    named_rule(
        "worldpay-password",
        "Worldpay XML password",
        r"worldpay",
        ALNUM,
        16,
        _DOC,
        issuer="worldpay",
        carrier="WORLDPAY_XML_PASSWORD={secret}",
        keywords=("worldpay",),
        most=40,
        severity=Severity.CRITICAL,
        confidence=Confidence.MEDIUM,
    ),
)
