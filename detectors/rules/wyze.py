"""Which strings are keys of Wyze?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "wyze-api-key",
        "Wyze API key",
        "wyze",
        ALNUM,
        60,
        "https://support.wyze.com/hc/en-us/articles/16129834216731-Creating-an-API-Key",
        carrier="WYZE_API_KEY={secret}",
        keywords=("wyze",),
        issuer="wyze",
    ),
)
