"""Which strings are API tokens of Harness?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._shaped import prefixed_shape

_TOKENS = "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/"
_BODY = r"[A-Za-z0-9_-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}"


def _forge_body(random: Random) -> str:
    account = _forge.text(random, _forge.URL64, 22)
    token_id = _forge.text(random, _forge.HEX, 24)
    return f"{account}.{token_id}.{_forge.text(random, _forge.ALNUM, 20)}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """The account and the token's id stand before the secret part."""
    _kind, account, token_id, _secret = value.split(".")
    return Inspection({"account": account, "token_id": token_id})


RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "harness-pat",
        "Harness personal access token",
        "pat.",
        _BODY,
        _forge_body,
        _TOKENS,
        issuer="harness",
        inspect=_inspect,
        severity=Severity.CRITICAL,
        proves="account and token id inside",
    ),
    prefixed_shape(
        "harness-sat",
        "Harness service account token",
        "sat.",
        _BODY,
        _forge_body,
        _TOKENS,
        issuer="harness",
        inspect=_inspect,
        severity=Severity.CRITICAL,
        proves="account and token id inside",
    ),
)
