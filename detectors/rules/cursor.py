"""Which strings are API keys of Cursor?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._plain import HEX, prefixed
from detectors.rules._shaped import prefixed_shape

_KEYS = "https://cursor.com/docs/cloud-agent/api/endpoints"

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "cursor-key",
        "Cursor API key",
        "key_",
        "[0-9a-f]{64}",
        lambda random: _forge.text(random, _forge.HEX, 64),
        _KEYS,
        issuer="cursor",
        confidence=Confidence.MEDIUM,  # others may call theirs so
        specific=50,
    ),
    prefixed("cursor-user-key", "Cursor user API key", "crsr_", HEX, 64, _KEYS, issuer="cursor"),
)
