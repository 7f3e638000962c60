"""Which strings are keys of Bybit?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "bybit-secret-key",
        "Bybit API secret",
        "bybit",
        ALNUM,
        36,
        "https://bybit-exchange.github.io/docs/v5/guide",
        what="(?:api[_ .-]?)?secret(?:[_ .-]?key)?|secret|private[_ .-]?key",
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                named(r"api[_ .-]?key(?![_ .-]?secret)", r"[A-Za-z0-9]{18}"),
                lambda random: _forge.text(random, _forge.ALNUM, 18),
                secret=False,
            )
        },
        carrier="BYBIT_API_KEY={api_key}\nBYBIT_API_SECRET={secret}",
        keywords=("bybit",),
        issuer="bybit",
    ),
)
