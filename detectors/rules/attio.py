"""Which strings are Attio's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://docs.attio.com/rest-api/guides/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "attio-token",
        "Attio access token",
        r"attio",
        HEX,
        64,
        _DOC,
        issuer="attio",
        carrier="ATTIO_API_KEY={secret}",
        keywords=("attio",),
    ),
)
