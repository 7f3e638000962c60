"""Which strings are Mercado Pago's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID
from detectors.rules._shaped import shaped

_DOC = "https://www.mercadopago.com/developers/en/docs/your-integrations/credentials"


def _forge_token(random: Random) -> str:
    application, account = _forge.number(random, 16), _forge.number(random, 9)
    return f"APP_USR-{application}-112014-{_forge.text(random, _forge.HEX, 32)}-{account}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """The second field is the application, the last the account."""
    fields_ = value.split("-")
    facts: dict[str, JSONValue] = {"application": fields_[1], "account": fields_[-1]}
    return Inspection(facts, severity=Severity.LOW if value.startswith("TEST-") else None)


RULES: tuple[Rule, ...] = (
    shaped(
        "mercadopago-token",
        "Mercado Pago access token",
        (r"(?:APP_USR|" r"TEST)-[0-9]{13,18}-[0-9]{6}-[0-9a-f]{32}(?:__[A-Z_]{5}__)?-[0-9]{6,12}"),
        _forge_token,
        _DOC,
        issuer="mercadopago",
        keywords=("app_usr-", *(f"test-{each}" for each in _forge.DIGITS[1:])),
        near_misses=(
            "APP_USR-1234567890123456-112014-" + "0" * 32 + "-123456789",
            "TEST-1234",
            "APP_USR-your-token",
        ),
        severity=Severity.CRITICAL,
        inspect=_inspect,
        check=lambda value: plausible(value.split("-")[3][:32], 8),
    ),
    shaped(
        "mercadopago-public",
        "Mercado Pago public key",
        (r"(?:APP_USR|" r"TEST)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
        lambda random: f"APP_USR-{_forge.uuid(random)}",
        _DOC,
        issuer="mercadopago",
        keywords=("app_usr-", *(f"test-{each}" for each in _forge.HEX)),
        near_misses=("APP_USR-00000000-0000-0000-0000-000000000000", "TEST-1234"),
        severity=Severity.INFO,
        end=END_UUID,
        check=lambda value: plausible(value[-36:], 9),
        public=True,
    ),
)
