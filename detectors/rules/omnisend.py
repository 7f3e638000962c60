"""Which strings are Omnisend's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, HEX
from detectors.rules._structured import END_UUID, fields, named_shape

_DOC = "https://api-docs.omnisend.com/reference/authentication"


RULES: tuple[Rule, ...] = (
    named_shape(
        "omnisend-key",
        "Omnisend API key",
        r"omnisend",
        r"[0-9a-f]{24}-[A-Za-z0-9]{40,64}",
        fields((HEX, 24), "-", (ALNUM, 50)),
        _DOC,
        issuer="omnisend",
        carrier="OMNISEND_API_KEY={secret}",
        keywords=("omnisend",),
        end=END_UUID,
    ),
)
