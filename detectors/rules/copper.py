"""Which strings are Copper's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developer.copper.com/introduction/authentication.html"


RULES: tuple[Rule, ...] = (
    named_rule(
        "copper-token",
        "Copper API key",
        r"copper(?=[_-]?(?:api|crm|access|token|key|\.com))|prosperworks",
        HEX,
        32,
        _DOC,
        issuer="copper",
        carrier="COPPER_API_KEY={secret}",
        keywords=(
            "copper_",
            "copper-",
            "copperapi",
            "coppercrm",
            "copper.com",
            "prosperworks",
            "x-pw-accesstoken",
        ),
        also=r"x-pw-accesstoken",
    ),
)
