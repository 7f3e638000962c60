"""Which strings are Redmine's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://www.redmine.org/projects/redmine/wiki/Rest_api#Authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "redmine-key",
        "Redmine API access key",
        r"redmine",
        HEX,
        40,
        _DOC,
        issuer="redmine",
        carrier="REDMINE_API_KEY={secret}",
        keywords=("redmine", "x-redmine-api-key"),
    ),
)
