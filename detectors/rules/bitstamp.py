"""Which strings are keys of Bitstamp?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "bitstamp-secret-key",
        "Bitstamp API secret",
        "bitstamp",
        ALNUM,
        32,
        "https://www.bitstamp.net/api/",
        what="(?:api[_ .-]?)?secret(?:[_ .-]?key)?|secret|private[_ .-]?key",
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                named(r"api[_ .-]?key(?![_ .-]?secret)", r"[A-Za-z0-9]{32}"),
                lambda random: _forge.text(random, _forge.ALNUM, 32),
                secret=False,
            )
        },
        carrier="BITSTAMP_API_KEY={api_key}\nBITSTAMP_API_SECRET={secret}",
        keywords=("bitstamp",),
        issuer="bitstamp",
    ),
)
