"""Which strings are Frontegg's API keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._named import named_uuid

_KEYS = "https://developers.frontegg.com/ciam/api/authentication-and-authorization"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "frontegg-api-key",
        "Frontegg API key",
        "frontegg",
        _KEYS,
        issuer="frontegg",
        carrier="FRONTEGG_API_KEY={secret}",
        keywords=("frontegg",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
    ),
)
