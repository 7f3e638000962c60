"""Which strings are Checkout.com's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID, fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import Alphabet
from detectors.rules._shaped import shaped

_DOC = "https://www.checkout.com/docs/developer-resources/api/api-authentication"


LOWER_32 = Alphabet(_forge.LOWER + "234567", "[a-z2-7]")


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith(("sk_sbox_", "sk_test_")) else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "checkoutcom-key",
        "Checkout.com secret key",
        r"sk_(?:sbox_)?[a-z2-7]{26}(?:[a-z2-7]|[*#$=])",
        fields("sk_", (LOWER_32, 26), "q"),
        _DOC,
        issuer="checkoutcom",
        keywords=(*(f"sk_{each}" for each in LOWER_32.letters),),
        near_misses=("sk_" + "x" * 27, "sk_sbox_key", "task_abcdefghijklmnopqrstuvwxyzaZ"),
        severity=Severity.CRITICAL,
        end=END_URL,
        inspect=_inspect,
        check=lambda value: plausible(value[3:], 10) and any(map(str.isdigit, value)),
    ),
    shaped(
        "checkoutcom-key-old",
        "Checkout.com secret key (older form)",
        r"sk_(?:test_)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        lambda random: f"sk_{_forge.uuid(random)}",
        _DOC,
        issuer="checkoutcom",
        keywords=("sk_test_", *(f"sk_{each}" for each in _forge.HEX)),
        near_misses=("sk_00000000-0000-0000-0000-000000000000", "sk_test_key-0a1b"),
        severity=Severity.CRITICAL,
        end=END_UUID,
        inspect=_inspect,
        check=lambda value: plausible(value[-36:], 9),
    ),
)
