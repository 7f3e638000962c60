"""Which strings are Strapi's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://docs.strapi.io/cms/features/api-tokens"


RULES: tuple[Rule, ...] = (
    named_rule(
        "strapi-token",
        "Strapi API token",
        r"strapi",
        HEX,
        256,
        _DOC,
        issuer="strapi",
        carrier="STRAPI_API_TOKEN={secret}",
        keywords=("strapi",),
    ),
)
