"""Which strings are keys of Transport for London?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "tfl-key",
        "Transport for London application key",
        "tfl(?=[_.-])",
        HEX,
        32,
        "https://api-portal.tfl.gov.uk/",
        issuer="tfl",
        carrier="TFL_APP_KEY={secret}",
        keywords=(
            "tfl_",
            "tfl-",
            "tfl.gov.uk",
            "tfl.",
        ),
        also=query("api.tfl.gov.uk", "app_key"),
        severity=Severity.LOW,
    ),
)
