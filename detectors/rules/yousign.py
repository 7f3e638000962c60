"""Which strings are Yousign's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developers.yousign.com/docs/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "yousign-key",
        "Yousign API key",
        r"you[_-]?sign",
        ALNUM,
        32,
        _DOC,
        issuer="yousign",
        carrier="YOUSIGN_API_KEY={secret}",
        keywords=("yousign", "you_sign"),
    ),
)
