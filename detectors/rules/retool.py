"""Which strings are Retool's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import prefixed
from detectors.rules._structured import LOWER

_DOC = "https://docs.retool.com/org-users/guides/retool-api/authentication"


RULES: tuple[Rule, ...] = (
    prefixed(
        "retool-token",
        "Retool API access token",
        "retool_",
        LOWER,
        26,
        _DOC,
        issuer="retool",
        most=60,
    ),
)
