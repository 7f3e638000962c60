"""Which strings are Omnisend's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import END_UUID, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import ALNUM, HEX

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
        check=kinds(9),
    ),
)
