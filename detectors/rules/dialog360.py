"""Which strings are 360dialog's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://docs.360dialog.com/docs/waba-messaging/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "dialog360-key",
        "360dialog API key",
        r"360[_-]?dialog|d360|dialog360",
        ALNUM,
        24,
        _DOC,
        issuer="dialog360",
        carrier="D360_API_KEY={secret}",
        keywords=("360dialog", "360_dialog", "d360", "dialog360"),
        most=36,
    ),
)
