"""Which strings are API tokens of Socket, the package scanner?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._shaped import made, shaped

_TOKENS = "https://docs.socket.dev/reference/authentication"

RULES: tuple[Rule, ...] = (
    shaped(
        "socketdev-api-token",
        "Socket API token",
        "sktsec_[A-Za-z0-9_-]{30,90}+",
        made(30, _forge.URL64, "sktsec_"),
        _TOKENS,
        issuer="socketdev",
        keywords=("sktsec_",),
    ),
)
