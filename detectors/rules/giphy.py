"""Which strings are keys of GIPHY?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "giphy-api-key",
        "GIPHY API key",
        "giphy",
        ALNUM,
        32,
        "https://developers.giphy.com/docs/api/",
        severity=Severity.LOW,
        also=query("api.giphy.com", "api_key"),
        carrier="GIPHY_API_KEY={secret}",
        keywords=("giphy",),
        issuer="giphy",
    ),
)
