"""Which strings are Daily's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://docs.daily.co/reference/rest-api/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "dailyco-key",
        "Daily API key",
        r"daily(?:[._-]?co|(?=_api|_key|api))",
        HEX,
        64,
        _DOC,
        issuer="dailyco",
        carrier="DAILY_API_KEY={secret}",
        keywords=("daily_api", "daily_key", "dailyco", "daily.co", "daily_co", "dailyapi"),
    ),
)
