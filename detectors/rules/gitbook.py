"""Which strings are GitBook's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

_DOC = "https://developer.gitbook.com/gitbook-api/authentication"


RULES: tuple[Rule, ...] = (
    prefixed(
        "gitbook-token", "GitBook API token", "gb_api_", ALNUM, 36, _DOC, issuer="gitbook", most=48
    ),
)
