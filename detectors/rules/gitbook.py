"""Which strings are API tokens of GitBook?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "gitbook-token",
        "GitBook API token",
        "gb_api_",
        ALNUM,
        36,
        "https://gitbook.com/docs/developers/gitbook-api/authentication",
        most=64,
        issuer="gitbook",
    ),
)
