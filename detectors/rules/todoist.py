"""Which strings are Todoist's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developer.todoist.com/rest/v2/#authorization"


RULES: tuple[Rule, ...] = (
    named_rule(
        "todoist-token",
        "Todoist API token",
        r"todoist",
        HEX,
        40,
        _DOC,
        issuer="todoist",
        carrier="TODOIST_API_TOKEN={secret}",
        keywords=("todoist",),
        also=call("todoistapi(?:async)?"),
        severity=Severity.MEDIUM,
    ),
    named_rule(
        "todoist-client-secret",
        "Todoist client secret",
        r"todoist",
        HEX,
        32,
        _DOC,
        issuer="todoist",
        carrier="TODOIST_CLIENT_SECRET={secret}",
        keywords=("todoist",),
        severity=Severity.MEDIUM,
        what=r"(?:client)?[_ -]?secret",
    ),
)
