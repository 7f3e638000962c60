"""Which strings are ShipStation's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://www.shipstation.com/docs/api/requirements/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "shipstation-secret",
        "ShipStation API secret",
        r"ship[_-]?station",
        HEX,
        32,
        _DOC,
        issuer="shipstation",
        carrier="SHIPSTATION_API_SECRET={secret}",
        keywords=("shipstation", "ship_station"),
    ),
)
