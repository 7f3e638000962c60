"""Which strings are Squarespace's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_DOC = "https://developers.squarespace.com/commerce-apis/authentication-and-permissions"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "squarespace-key",
        "Squarespace API key",
        r"square[_-]?space",
        _DOC,
        issuer="squarespace",
        carrier="SQUARESPACE_API_KEY={secret}",
        keywords=("squarespace", "square_space"),
        specific=45,
    ),
)
