"""Which strings are Komodor's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

_KEYS = "https://docs.komodor.com/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "komodor-api-key",
        "Komodor API key",
        "komodor|komokw",
        _KEYS,
        issuer="komodor",
        carrier="KOMODOR_API_KEY={secret}",
        keywords=("komodor", "komokw"),
        severity=Severity.MEDIUM,
    ),
)
