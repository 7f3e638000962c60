"""Which strings are Socket's API tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import URL64, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "socketdev-token",
        "Socket API token",
        "sktsec_",
        URL64,
        30,
        "https://docs.socket.dev/docs/api-keys",
        most=120,
        issuer="socketdev",
    ),
)
