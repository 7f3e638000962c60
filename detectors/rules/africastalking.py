"""Which strings are Africa's Talking keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX, prefixed

_DOC = "https://developers.africastalking.com/docs/authentication"


RULES: tuple[Rule, ...] = (
    prefixed(
        "africastalking-key",
        "Africa's Talking API key",
        "atsk_",
        HEX,
        64,
        _DOC,
        issuer="africastalking",
        most=80,
    ),
    named_rule(
        "africastalking-old",
        "Africa's Talking API key (older form)",
        r"africa'?s?[_ -]?talking",
        HEX,
        64,
        _DOC,
        issuer="africastalking",
        carrier="AFRICASTALKING_API_KEY={secret}",
        keywords=(
            "africastalking",
            "africa's talking",
            "africas_talking",
            "africas talking",
            "africas-talking",
            "africatalking",
        ),
    ),
)
