"""Which strings are Dialpad's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developers.dialpad.com/docs/api-keys"


RULES: tuple[Rule, ...] = (
    named_rule(
        "dialpad-key",
        "Dialpad API key",
        r"dialpad",
        ALNUM,
        60,
        _DOC,
        issuer="dialpad",
        carrier="DIALPAD_API_KEY={secret}",
        keywords=("dialpad",),
        most=120,
    ),
)
