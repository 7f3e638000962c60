"""Which strings are Basecamp's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://github.com/basecamp/api/blob/master/sections/authentication.md"


RULES: tuple[Rule, ...] = (
    named_rule(
        "basecamp-secret",
        "Basecamp client secret",
        r"basecamp|37signals",
        HEX,
        40,
        _DOC,
        issuer="basecamp",
        carrier="BASECAMP_CLIENT_SECRET={secret}",
        keywords=("basecamp", "37signals"),
        what=r"(?:client|app)?[_ -]?secret",
    ),
)
