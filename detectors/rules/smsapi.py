"""Which strings are SMSAPI's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://www.smsapi.com/docs/#authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "smsapi-token",
        "SMSAPI OAuth token",
        r"smsapi",
        ALNUM,
        40,
        _DOC,
        issuer="smsapi",
        carrier="SMSAPI_TOKEN={secret}",
        keywords=("smsapi",),
    ),
)
