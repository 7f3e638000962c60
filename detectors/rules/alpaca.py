"""Which strings are keys of Alpaca?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Companion, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._pattern import token
from detectors.rules._plain import ALNUM


def _inspect(_value: str, companions: Mapping[str, str], _now: datetime) -> Inspection:
    key_id = companions.get("key_id", "")
    if key_id.startswith("PK"):
        reason = "a key for paper trading"
        return Inspection({"key_id": key_id, "mode": "paper"}, None, Severity.LOW, reason)
    return Inspection({"key_id": key_id, "mode": "live"} if key_id else {})


RULES: tuple[Rule, ...] = (
    named_rule(
        "alpaca-secret-key",
        "Alpaca secret key",
        "alpaca(?:[_ .-]?(?:markets|broker|paper|live))?|apca",
        ALNUM,
        40,
        "https://docs.alpaca.markets/docs/authentication",
        most=44,
        what="secret(?:[_ .-]?key)?|secret",
        severity=Severity.CRITICAL,
        inspect=_inspect,
        companions={
            "key_id": Companion(
                token("(?:PK|AK|CK)[A-Z0-9]{18}(?:[A-Z0-9]{6})?+"),
                lambda random: "PK" + _forge.text(random, _forge.DIGITS + _forge.UPPER, 18),
                secret=False,
            )
        },
        carrier="APCA_API_KEY_ID={key_id}\nAPCA_API_SECRET_KEY={secret}",
        keywords=(
            "alpaca",
            "apca",
            "tradeapi.rest(",
            "alpaca_trade_api.rest(",
            "tradingclient(",
            "brokerclient(",
            "historicaldataclient(",
        ),
        also=call(
            r"(?:tradeapi|alpaca_trade_api)\.rest|(?:trading|broker|stockhistoricaldata|cryptohistoricaldata)client",
            at=1,
        ),
        issuer="alpaca",
    ),
)
