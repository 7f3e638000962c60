"""Which strings are Buttondown's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_DOC = "https://docs.buttondown.com/api-authentication"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "buttondown-key",
        "Buttondown API key",
        r"buttondown",
        _DOC,
        issuer="buttondown",
        carrier="BUTTONDOWN_API_KEY={secret}",
        keywords=("buttondown",),
        specific=45,
    ),
)
