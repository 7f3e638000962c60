"""Which strings are keys of TomTom?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "tomtom-api-key",
        "TomTom API key",
        "tomtom",
        ALNUM,
        32,
        "https://developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/",
        severity=Severity.MEDIUM,
        also=query("api.tomtom.com", "key"),
        carrier="TOMTOM_API_KEY={secret}",
        keywords=("tomtom",),
        issuer="tomtom",
    ),
)
