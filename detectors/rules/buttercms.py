"""Which strings are ButterCMS's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://buttercms.com/docs/api/#authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "buttercms-token",
        "ButterCMS API token",
        r"butter[_-]?(?:cms|api)",
        HEX,
        40,
        _DOC,
        issuer="buttercms",
        carrier="BUTTERCMS_API_TOKEN={secret}",
        keywords=("buttercms", "butter_cms", "butter_api", "butter-cms"),
        severity=Severity.MEDIUM,
    ),
)
