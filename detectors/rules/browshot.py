"""Which strings are keys of Browshot?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "browshot-api-key",
        "Browshot API key",
        "browshot",
        ALNUM,
        24,
        "https://browshot.com/api/documentation",
        most=40,
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        also=query("api.browshot.com", "key"),
        carrier="BROWSHOT_API_KEY={secret}",
        keywords=("browshot",),
        issuer="browshot",
    ),
)
