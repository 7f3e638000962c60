"""Which strings are keys of FriendliAI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "friendli-token",
        "FriendliAI personal token",
        "flp_",
        ALNUM,
        40,
        "https://friendli.ai/docs/guides/personal_access_tokens",
        most=64,
        issuer="friendli",
    ),
)
