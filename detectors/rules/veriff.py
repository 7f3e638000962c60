"""Which strings are Veriff's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_KEYS = "https://devdocs.veriff.com/docs/hmac-authentication-and-endpoint-security"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "veriff-key",
        "Veriff API key or shared secret",
        "veriff",
        _KEYS,
        issuer="veriff",
        carrier="VERIFF_SHARED_SECRET={secret}",
        keywords=("veriff",),
    ),
)
