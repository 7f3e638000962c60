"""Which strings are Hunter's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://hunter.io/api-documentation/v2#authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "hunterio-api-key",
        "Hunter API key",
        r"hunter(?:\.io|io|[_-]io|(?=[_-]?api))",
        HEX,
        40,
        _DOC,
        issuer="hunterio",
        carrier="HUNTER_API_KEY={secret}",
        keywords=("hunter_api", "hunter-api", "hunterapi", "hunter.io", "hunterio", "hunter_io"),
        also=r"api\.hunter\.io[^\s]{0,80}api_key",
    ),
)
