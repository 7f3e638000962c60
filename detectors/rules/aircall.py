"""Which strings are Aircall's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developer.aircall.io/api-references/#authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "aircall-token",
        "Aircall API token",
        r"aircall",
        HEX,
        32,
        _DOC,
        issuer="aircall",
        carrier="AIRCALL_API_TOKEN={secret}",
        keywords=("aircall",),
    ),
)
