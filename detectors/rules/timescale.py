"""Which strings are keys to Timescale (Tiger Data)?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

_KEYS = "https://docs.tigerdata.com/use-timescale/latest/security/client-credentials/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "timescale-secret-key",
        "Timescale project secret key",
        "timescale(?:db)?|tiger(?:data|_cloud|_)|ts_",
        ALNUM,
        64,
        _KEYS,
        issuer="timescale",
        what="secret(?:[_ -]?key)?",
        carrier="TIMESCALE_ACCESS_KEY={access_key}\nTIMESCALE_SECRET_KEY={secret}",
        keywords=("timescale", "tigerdata", "tiger_", "ts_secret"),
        severity=Severity.CRITICAL,
        companions={
            "access_key": Companion(
                named("(?:access|public)[_ -]?key", "[A-Za-z0-9]{10}"),
                lambda random: _forge.text(random, _forge.ALNUM, 10),
                secret=False,
            )
        },
    ),
)
