"""Which strings are Teamwork's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

_DOC = "https://apidocs.teamwork.com/guides/teamwork/authentication"


RULES: tuple[Rule, ...] = (
    prefixed(
        "teamwork-token", "Teamwork API key", "twp_", ALNUM, 22, _DOC, issuer="teamwork", most=48
    ),
)
