"""Which strings are Veracode's API keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import HEX, prefixed

_KEYS = "https://docs.veracode.com/r/c_api_credentials3"
_ID = Companion(
    named(r"veracode[_ -]api[_ -](?:key[_ -])?id|api[_ -]id", "(?:vera01ei-)?[0-9a-f]{32}"),
    lambda random: _forge.text(random, _forge.HEX, 32),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    prefixed(
        "veracode-key",
        "Veracode API secret key",
        "vera01es-",
        HEX,
        128,
        _KEYS,
        issuer="veracode",
    ),
    named_rule(
        "veracode-key-old",
        "Veracode API secret key (older form)",
        "veracode",
        HEX,
        128,
        _KEYS,
        issuer="veracode",
        keywords=("veracode",),
        companions={"key_id": _ID},
        carrier="VERACODE_API_ID={key_id}\nVERACODE_API_KEY={secret}",
    ),
)
