"""Which strings are keys of NOWPayments?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID
from detectors.rules._named import named_shape


def _forge_key(random: Random) -> str:
    return "-".join(_forge.text(random, _forge.DIGITS + _forge.UPPER, 7) for _ in range(4))


RULES: tuple[Rule, ...] = (
    named_shape(
        "nowpayments-api-key",
        "NOWPayments API key",
        "now[_ .-]?payments",
        "[A-Z0-9]{7}(?:-[A-Z0-9]{7}){3}",
        _forge_key,
        "https://documenter.getpostman.com/view/7907941/2s93JusNJt",
        severity=Severity.CRITICAL,
        end=END_UUID,
        specific=60,
        carrier="NOWPAYMENTS_API_KEY={secret}",
        keywords=("nowpayments", "now_payments"),
        issuer="nowpayments",
    ),
)
