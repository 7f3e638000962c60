"""Which strings are Binance's keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import issued
from detectors.rules._plain import ALNUM

_DOC = "https://developers.binance.com/docs/binance-spot-api-docs/rest-api"


_KEY = Companion(
    issued("binance", "[A-Za-z0-9]{64}", what="(?<!secret[_ -])(?:api|access)[_ -]?key"),
    lambda random: _forge.text(random, _forge.ALNUM, 64),
    secret=False,
)


RULES: tuple[Rule, ...] = (
    named_rule(
        "binance-secret",
        "Binance API secret",
        r"binance",
        ALNUM,
        64,
        _DOC,
        issuer="binance",
        carrier="BINANCE_API_KEY={api_key}\nBINANCE_API_SECRET={secret}",
        keywords=("binance",),
        severity=Severity.CRITICAL,
        what=r"secrets?(?:[_ -]?key)?|(?:api|secret)[_ -]?secret",
        companions={"api_key": _KEY},
    ),
)
