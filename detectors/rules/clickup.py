"""Which strings are ClickUp's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER
from detectors.rules._shaped import shaped

_DOC = "https://developer.clickup.com/docs/authentication"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"user": value.split("_")[1]})


RULES: tuple[Rule, ...] = (
    shaped(
        "clickup-token",
        "ClickUp personal token",
        r"pk_[0-9]{5,12}_[A-Z0-9]{32}",
        lambda random: (
            f"pk_{_forge.number(random, 8)}_{_forge.text(random, _forge.DIGITS + _forge.UPPER, 32)}"
        ),
        _DOC,
        issuer="clickup",
        keywords=(*(f"pk_{each}" for each in _forge.DIGITS[1:]),),
        near_misses=("pk_12345678_" + "X" * 32, "pk_1_id"),
        inspect=_inspect,
        check=lambda value: plausible(value[-32:], 10),
        specific=65,
    ),
    named_rule(
        "clickup-client-secret",
        "ClickUp client secret",
        r"click[_-]?up",
        UPPER,
        64,
        _DOC,
        issuer="clickup",
        carrier="CLICKUP_CLIENT_SECRET={secret}",
        keywords=("clickup", "click_up"),
        severity=Severity.MEDIUM,
        what=r"(?:client)?[_ -]?secret",
    ),
)
