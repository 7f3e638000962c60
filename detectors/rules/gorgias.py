"""Which strings are Gorgias's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.gorgias.com/reference/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "gorgias-key",
        "Gorgias REST API key",
        r"gorgias",
        HEX,
        64,
        _DOC,
        issuer="gorgias",
        carrier="GORGIAS_API_KEY={secret}",
        keywords=("gorgias",),
    ),
)
