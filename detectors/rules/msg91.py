"""Which strings are MSG91's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import ALNUM

_DOC = "https://docs.msg91.com/overview"


RULES: tuple[Rule, ...] = (
    named_shape(
        "msg91-key",
        "MSG91 authentication key",
        r"msg91",
        r"[0-9]{5,6}[A-Za-z][A-Za-z0-9]{10,24}P1",
        fields("412345A", (ALNUM, 16), "P1"),
        _DOC,
        issuer="msg91",
        carrier="MSG91_AUTH_KEY={secret}",
        keywords=("msg91",),
        check=kinds(9),
    ),
)
