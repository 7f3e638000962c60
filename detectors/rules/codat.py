"""Which strings are Codat's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://docs.codat.io/using-the-api/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "codat-key",
        "Codat API key",
        r"codat",
        ALNUM,
        40,
        _DOC,
        issuer="codat",
        carrier="CODAT_API_KEY={secret}",
        keywords=("codat",),
        severity=Severity.CRITICAL,
    ),
)
