"""Which strings are Smartsheet's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import LOWER, call
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "smartsheet-token",
        "Smartsheet access token",
        r"smart[_-]?sheet",
        ALNUM,
        37,
        _DOC,
        issuer="smartsheet",
        carrier="SMARTSHEET_ACCESS_TOKEN={secret}",
        keywords=("smartsheet", "smart_sheet"),
        also=call(r"smartsheet\.smartsheet|smartsheet\.createclient"),
    ),
    named_rule(
        "smartsheet-token-old",
        "Smartsheet access token (older form)",
        r"smart[_-]?sheet",
        LOWER,
        26,
        _DOC,
        issuer="smartsheet",
        carrier="SMARTSHEET_ACCESS_TOKEN={secret}",
        keywords=("smartsheet", "smart_sheet"),
    ),
)
