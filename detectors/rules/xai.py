"""Which strings are keys of xAI?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "xai-api-key",
        "xAI API key",
        "xai-",
        ALNUM,
        80,
        "https://docs.x.ai/docs/tutorial",
        issuer="xai",
    ),
    prefixed(
        "xai-management-key",
        "xAI management key",
        "xai-token-",
        ALNUM,
        60,
        "https://docs.x.ai/developers/management-api",
        most=100,
        severity=Severity.CRITICAL,
        issuer="xai",
    ),
)
