"""Which strings are Clickatell's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import ALNUM

_DOC = "https://docs.clickatell.com/channels/sms-channels/sms-api-reference/"


RULES: tuple[Rule, ...] = (
    named_shape(
        "clickatell-key",
        "Clickatell API key",
        r"clickatell",
        r"[A-Za-z0-9_-]{22}==",
        fields((ALNUM, 22), "=="),
        _DOC,
        issuer="clickatell",
        carrier="CLICKATELL_API_KEY={secret}",
        keywords=("clickatell",),
        end="(?![A-Za-z0-9=])",
        check=kinds(9),
    ),
)
