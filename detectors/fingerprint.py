"""Are two findings the same credential? A keyed hash that tells without telling the value."""

from __future__ import annotations

import hashlib
import hmac

from detectors.model import Secret

_PURPOSE = b"leakwatch secret fingerprint v1\x00"
"""Keeps these hashes apart from whatever else the deployment derives from the same key."""


def fingerprint(secret: Secret, key: bytes) -> str:
    """HMAC-SHA256 of the canonical value, in hex (64 characters).

    Depends on the value and the key only: neither the place nor the rule is in it. Raises
    ValueError for a key under 16 bytes, since short values could then be guessed from outside.
    """
    if len(key) < 16:
        raise ValueError("the fingerprint key needs at least 16 bytes")
    value = secret.reveal().encode("utf-8", "surrogatepass")
    return hmac.new(key, _PURPOSE + value, hashlib.sha256).hexdigest()
