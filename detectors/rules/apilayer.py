"""Which strings are keys of APILayer?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "apilayer-api-key",
        "APILayer API key",
        "api[_ .-]?layer(?![.]net)",
        ALNUM,
        32,
        "https://apilayer.com/docs",
        severity=Severity.MEDIUM,
        also=r"api\.apilayer\.com[^\n]{0,80}?\n?[^\n]{0,40}?apikey",
        carrier="APILAYER_API_KEY={secret}",
        keywords=("apilayer", "api_layer"),
        issuer="apilayer",
    ),
)
