"""Which strings are Contentful's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64, prefixed

_DOC = "https://www.contentful.com/developers/docs/references/authentication/"


RULES: tuple[Rule, ...] = (
    prefixed(
        "contentful-management",
        "Contentful personal access token",
        "CFPAT-",
        URL64,
        43,
        _DOC,
        issuer="contentful",
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "contentful-delivery",
        "Contentful delivery or preview token",
        r"contentful|ctf(?=_)",
        URL64,
        43,
        _DOC,
        issuer="contentful",
        carrier="CONTENTFUL_ACCESS_TOKEN={secret}",
        keywords=("contentful", "ctf_"),
        severity=Severity.MEDIUM,
    ),
)
