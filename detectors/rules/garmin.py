"""Which strings are keys of Garmin?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "garmin-consumer-secret",
        "Garmin consumer secret",
        "garmin",
        ALNUM,
        32,
        "https://developer.garmin.com/gc-developer-program/overview/",
        most=40,
        what="(?:client|consumer)[_ .-]?secret|secret",
        carrier="GARMIN_CONSUMER_SECRET={secret}",
        keywords=("garmin",),
        issuer="garmin",
    ),
)
