"""Which strings are OpenProject's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://www.openproject.org/docs/api/introduction/#authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "openproject-token",
        "OpenProject API token",
        r"open[_-]?project",
        HEX,
        64,
        _DOC,
        issuer="openproject",
        carrier="OPENPROJECT_API_KEY={secret}",
        keywords=("openproject", "open_project"),
    ),
)
