"""Which strings are keys of Binance?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "binance-secret-key",
        "Binance secret key",
        "binance(?:us|[_ .-]?(?:testnet|futures))?",
        ALNUM,
        64,
        "https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security",
        what="(?:api[_ .-]?)?secret(?:[_ .-]?key)?|secret|private[_ .-]?key",
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                named(
                    r"(?<!secret[_ .-])api[_ .-]?key(?![_ .-]?secret)|mbx-apikey",
                    r"[A-Za-z0-9]{64}",
                ),
                lambda random: _forge.text(random, _forge.ALNUM, 64),
                secret=False,
            )
        },
        carrier="BINANCE_API_KEY={api_key}\nBINANCE_API_SECRET={secret}",
        keywords=("binance", "client(", "spot(", "futures(", "client.create("),
        also=r"(?<![a-z])(?:client|spot|um_?futures|cm_?futures|asyncclient\.create)\(\s{0,12}(?:api_?key=)?[\"'][a-z0-9]{64}[\"'],\s{0,12}",
        issuer="binance",
    ),
    named_rule(
        "binance-api-key",
        "Binance API key",
        "binance(?:us)?",
        ALNUM,
        64,
        "https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security",
        what="(?<!secret[_ .-])(?<!private[_ .-])(?:api[_ .-]?)?key(?![_ .-]?secret)",
        also="x-mbx-apikey",
        severity=Severity.MEDIUM,
        carrier="BINANCE_API_KEY={secret}",
        keywords=("binance", "x-mbx-apikey"),
        issuer="binance",
    ),
)
