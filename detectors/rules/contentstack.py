"""Which strings are Contentstack's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import HEX

_DOC = "https://www.contentstack.com/docs/developers/create-tokens/about-management-tokens"


RULES: tuple[Rule, ...] = (
    named_shape(
        "contentstack-token",
        "Contentstack management or delivery token",
        r"content[_-]?stack",
        r"cs[0-9a-f]{32,40}",
        fields("cs", (HEX, 32)),
        _DOC,
        issuer="contentstack",
        carrier="CONTENTSTACK_MANAGEMENT_TOKEN={secret}",
        keywords=("contentstack", "content_stack"),
        check=kinds(9),
    ),
)
