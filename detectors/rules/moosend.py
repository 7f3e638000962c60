"""Which strings are Moosend's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_DOC = "https://docs.moosend.com/developers/api-documentation/en/index-en.html"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "moosend-key",
        "Moosend API key",
        r"moosend",
        _DOC,
        issuer="moosend",
        carrier="MOOSEND_API_KEY={secret}",
        keywords=("moosend",),
        specific=45,
    ),
)
