"""Which strings are DatoCMS's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://www.datocms.com/docs/content-delivery-api/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "datocms-token",
        "DatoCMS API token",
        r"dato[_-]?(?:cms)?",
        HEX,
        30,
        _DOC,
        issuer="datocms",
        carrier="DATOCMS_API_TOKEN={secret}",
        keywords=("datocms", "dato_cms", "dato_api", "dato-cms", "dato_token"),
    ),
)
