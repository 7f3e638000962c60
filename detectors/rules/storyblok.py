"""Which strings are Storyblok's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM

_DOC = "https://www.storyblok.com/docs/api/management/getting-started/authentication"


RULES: tuple[Rule, ...] = (
    named_shape(
        "storyblok-management",
        "Storyblok management token",
        r"storyblok",
        r"[A-Za-z0-9]{20,26}-[0-9]{4,8}-[A-Za-z0-9_-]{18,24}",
        fields((ALNUM, 22), "tt-", "91823-", (ALNUM, 20)),
        _DOC,
        issuer="storyblok",
        carrier="STORYBLOK_OAUTH_TOKEN={secret}",
        keywords=("storyblok",),
        severity=Severity.CRITICAL,
        end=END_URL,
        check=kinds(9),
    ),
    named_shape(
        "storyblok-content",
        "Storyblok content token",
        r"storyblok",
        r"[A-Za-z0-9]{22}tt",
        fields((ALNUM, 22), "tt"),
        _DOC,
        issuer="storyblok",
        carrier="STORYBLOK_ACCESS_TOKEN={secret}",
        keywords=("storyblok",),
        severity=Severity.MEDIUM,
        check=kinds(9),
    ),
)
