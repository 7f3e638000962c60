"""Which strings are Jotform's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://api.jotform.com/docs/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "jotform-key",
        "Jotform API key",
        r"jot[_-]?form",
        HEX,
        32,
        _DOC,
        issuer="jotform",
        carrier="JOTFORM_API_KEY={secret}",
        keywords=("jotform", "jot_form"),
    ),
)
