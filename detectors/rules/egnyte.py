"""Which strings are Egnyte's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._structured import LOWER

_DOC = "https://developers.egnyte.com/docs/read/Public_API_Authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "egnyte-token",
        "Egnyte API key or token",
        r"egnyte",
        LOWER,
        24,
        _DOC,
        issuer="egnyte",
        carrier="EGNYTE_ACCESS_TOKEN={secret}",
        keywords=("egnyte",),
    ),
)
