"""Which strings are beehiiv's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developers.beehiiv.com/welcome/create-an-api-key"


RULES: tuple[Rule, ...] = (
    named_rule(
        "beehiiv-key",
        "beehiiv API key",
        r"beehiiv",
        ALNUM,
        64,
        _DOC,
        issuer="beehiiv",
        carrier="BEEHIIV_API_KEY={secret}",
        keywords=("beehiiv",),
    ),
)
