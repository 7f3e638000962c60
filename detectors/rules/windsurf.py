"""Which strings are keys of Windsurf (Codeium)?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid
from detectors.rules._plain import URL64, prefixed

_KEYS = "https://docs.windsurf.com/windsurf/accounts/api-reference/api-introduction"

RULES: tuple[Rule, ...] = (
    prefixed(
        "windsurf-key",
        "Windsurf API key",
        "sk-ws-01-",
        URL64,
        60,
        _KEYS,
        most=160,
        issuer="windsurf",
    ),
    named_uuid(
        "windsurf-service-key",
        "Windsurf service or API key",
        "windsurf|codeium",
        _KEYS,
        issuer="windsurf",
        keywords=("windsurf", "codeium"),
        carrier="CODEIUM_API_KEY={secret}",
    ),
)
