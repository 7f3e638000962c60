"""Which strings are Printful's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developers.printful.com/docs/#section/Authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "printful-token",
        "Printful private token",
        r"printful",
        ALNUM,
        40,
        _DOC,
        issuer="printful",
        carrier="PRINTFUL_API_TOKEN={secret}",
        keywords=("printful",),
    ),
)
