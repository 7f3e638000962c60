"""Which strings are PandaDoc's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.pandadoc.com/reference/api-key-authentication-process"


RULES: tuple[Rule, ...] = (
    named_rule(
        "pandadoc-key",
        "PandaDoc API key",
        r"panda[_-]?doc",
        HEX,
        40,
        _DOC,
        issuer="pandadoc",
        carrier="PANDADOC_API_KEY={secret}",
        keywords=("pandadoc", "panda_doc"),
    ),
)
