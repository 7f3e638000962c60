"""Which strings are Prismic's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64

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
        check=kinds(9),
    ),
)
