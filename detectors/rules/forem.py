"""Which strings are DEV's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developers.forem.com/api"


RULES: tuple[Rule, ...] = (
    named_rule(
        "forem-key",
        "DEV API key",
        r"dev[_.-]?to(?=[_ -]?(?:api|key|token))|forem",
        ALNUM,
        24,
        _DOC,
        issuer="forem",
        carrier="DEVTO_API_KEY={secret}",
        keywords=(
            "devto_api",
            "dev_to_api",
            "dev.to",
            "devto-api",
            "devtoapi",
            "devto_key",
            "devto_token",
            "forem",
        ),
        severity=Severity.MEDIUM,
    ),
)
