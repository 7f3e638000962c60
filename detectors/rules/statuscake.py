"""Which strings are StatusCake's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import block

_KEYS = "https://developers.statuscake.com/guides/api/authentication/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "statuscake-api-key",
        "StatusCake API key",
        "status[_ -]?cake|" + block("statuscake"),
        ALNUM,
        20,
        _KEYS,
        issuer="statuscake",
        most=40,
        carrier="STATUSCAKE_API_TOKEN={secret}",
        keywords=("statuscake", "status_cake", "status-cake"),
    ),
)
