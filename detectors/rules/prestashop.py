"""Which strings are PrestaShop's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, either
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

_DOC = "https://devdocs.prestashop-project.org/8/webservice/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "prestashop-key",
        "PrestaShop webservice key",
        r"presta[_-]?shop",
        UPPER,
        32,
        _DOC,
        issuer="prestashop",
        carrier="PRESTASHOP_WS_KEY={secret}",
        keywords=("prestashop", "presta_shop", "ws_key"),
        also=either("(?<![a-z])ws_key", call("prestashopwebservice", at=1)),
        severity=Severity.CRITICAL,
        what=r"(?:ws|api|webservice|access)?[_ -]?keys?|tokens?",
    ),
)
