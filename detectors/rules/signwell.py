"""Which strings are SignWell's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.signwell.com/reference/getting-started-with-your-api-1"


RULES: tuple[Rule, ...] = (
    named_rule(
        "signwell-key",
        "SignWell API key",
        r"signwell",
        HEX,
        64,
        _DOC,
        issuer="signwell",
        carrier="SIGNWELL_API_KEY={secret}",
        keywords=("signwell",),
    ),
)
