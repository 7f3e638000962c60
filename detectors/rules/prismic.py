"""Which strings are Prismic's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._structured import fields, named_shape

_DOC = "https://prismic.io/docs/access-token"


RULES: tuple[Rule, ...] = (
    named_shape(
        "prismic-token",
        "Prismic permanent access token",
        r"prismic",
        r"MC[A-Za-z0-9_-]{20,40}\.[A-Za-z0-9_-]{60,200}+",
        fields("MC5Y", (URL64, 20), ".", (URL64, 90)),
        _DOC,
        issuer="prismic",
        carrier="PRISMIC_ACCESS_TOKEN={secret}",
        keywords=("prismic",),
        severity=Severity.MEDIUM,
        end=END_URL,
    ),
)
