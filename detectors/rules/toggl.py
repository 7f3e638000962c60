"""Which strings are Toggl Track's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://engineering.toggl.com/docs/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "toggl-token",
        "Toggl API token",
        r"toggl",
        HEX,
        32,
        _DOC,
        issuer="toggl",
        carrier="TOGGL_API_TOKEN={secret}",
        keywords=(
            "toggl_",
            "toggl-",
            "toggl api",
            "toggl token",
            "togglapi",
            "toggltoken",
            "track.toggl.com",
            "toggl key",
            "toggltrack",
        ),
        severity=Severity.MEDIUM,
    ),
)
