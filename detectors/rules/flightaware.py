"""Which strings are keys of FlightAware?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "flightaware-api-key",
        "FlightAware AeroAPI key",
        "flight[_ .-]?aware|aeroapi",
        ALNUM,
        32,
        "https://www.flightaware.com/aeroapi/portal/documentation",
        severity=Severity.MEDIUM,
        also=r"(?:flightaware|aeroapi)[^\n]{0,80}?\n?[^\n]{0,40}?x-apikey",
        carrier="AEROAPI_KEY={secret}",
        keywords=("flightaware", "flight_aware", "aeroapi"),
        issuer="flightaware",
    ),
)
