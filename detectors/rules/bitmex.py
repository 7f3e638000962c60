"""Which strings are keys of BitMEX?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL, named
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "bitmex-secret-key",
        "BitMEX API secret",
        "bitmex",
        URL64,
        48,
        "https://www.bitmex.com/app/apiKeysUsage",
        what="(?:api[_ .-]?)?secret(?:[_ .-]?key)?|secret|private[_ .-]?key",
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                named(r"api[_ .-]?(?:key|id)(?![_ .-]?secret)", "[A-Za-z0-9_-]{24}", end=END_URL),
                lambda random: _forge.text(random, _forge.URL64, 24),
                secret=False,
            )
        },
        carrier="BITMEX_API_KEY={api_key}\nBITMEX_API_SECRET={secret}",
        keywords=("bitmex",),
        issuer="bitmex",
    ),
)
