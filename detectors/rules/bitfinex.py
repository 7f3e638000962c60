"""Which strings are keys of Bitfinex?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "bitfinex-secret-key",
        "Bitfinex API secret",
        "bitfinex|bfx",
        ALNUM,
        43,
        "https://docs.bitfinex.com/docs/rest-auth",
        what="(?:api[_ .-]?)?secret(?:[_ .-]?key)?|secret|private[_ .-]?key",
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                named(r"api[_ .-]?key(?![_ .-]?secret)", r"[A-Za-z0-9]{43}"),
                lambda random: _forge.text(random, _forge.ALNUM, 43),
                secret=False,
            )
        },
        carrier="BITFINEX_API_KEY={api_key}\nBITFINEX_API_SECRET={secret}",
        keywords=("bitfinex", "bfx_", "bfx-", "bfx "),
        issuer="bitfinex",
    ),
)
