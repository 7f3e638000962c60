"""Which strings are lemlist's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developer.lemlist.com/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "lemlist-key",
        "lemlist API key",
        r"lemlist",
        ALNUM,
        32,
        _DOC,
        issuer="lemlist",
        carrier="LEMLIST_API_KEY={secret}",
        keywords=("lemlist",),
    ),
)
