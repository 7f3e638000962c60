"""Which strings are Pivotal Tracker's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://www.pivotaltracker.com/help/api"


RULES: tuple[Rule, ...] = (
    named_rule(
        "pivotaltracker-token",
        "Pivotal Tracker API token",
        r"pivotal[_ -]?(?:tracker|api|token)|x-trackertoken",
        HEX,
        32,
        _DOC,
        issuer="pivotaltracker",
        carrier="PIVOTAL_TRACKER_TOKEN={secret}",
        keywords=("pivotaltracker", "pivotal_", "pivotal-", "pivotal tracker", "x-trackertoken"),
        severity=Severity.MEDIUM,
        also=r"x-trackertoken",
    ),
)
