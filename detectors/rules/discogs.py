"""Which strings are keys of Discogs?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import query
from detectors.rules._named import named_rule
from detectors.rules._plain import LETTERS

RULES: tuple[Rule, ...] = (
    named_rule(
        "discogs-token",
        "Discogs user token",
        "discogs",
        LETTERS,
        40,
        "https://www.discogs.com/developers#page:authentication",
        issuer="discogs",
        carrier="DISCOGS_USER_TOKEN={secret}",
        keywords=("discogs",),
        also=query("api.discogs.com", "token"),
        severity=Severity.LOW,
    ),
)
