"""Which bytes does a fingerprint key stand for that is written as text?"""

from __future__ import annotations

import base64

from bot.errors import ConfigError


def fingerprint_key(text: str) -> bytes:
    """The key, from hex or base64. Raises `ConfigError` when it is short or malformed."""
    for decode in (bytes.fromhex, lambda t: base64.b64decode(t, validate=True)):
        try:
            key = decode(text)
        except ValueError:
            continue
        if len(key) >= 16:
            return key
    raise ConfigError(
        "fingerprint_key is not at least 16 bytes in hex or base64.",
        hint="`leakwatch keys` prints a fresh one. Fingerprints made with another key won't match.",
    )
