"""Which strings are keys of NASA APIs?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query, spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "nasa-api-key",
        "NASA API key",
        r"nasa[_ .-]?(?=api|key)|api\.data\.gov",
        ALNUM,
        40,
        "https://api.nasa.gov/",
        severity=Severity.LOW,
        also=query("api.nasa.gov", "api_key") + "|" + query("api.data.gov", "api_key"),
        carrier="NASA_API_KEY={secret}",
        keywords=(*spellings("nasa", "api", "key"), "api.nasa.gov", "api.data.gov"),
        issuer="nasa",
    ),
)
