"""Which strings are Airship's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://docs.airship.com/developer/rest-api/ua/introduction/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "airship-secret",
        "Airship master or app secret",
        r"urban[_ -]?airship|airship",
        URL64,
        22,
        _DOC,
        issuer="airship",
        carrier="AIRSHIP_MASTER_SECRET={secret}",
        keywords=("airship",),
        what=r"(?:master|app)[_ -]?secret|secrets?|tokens?",
    ),
)
