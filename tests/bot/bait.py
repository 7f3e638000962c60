"""Forged AWS key ids of an account, as the tests of honeytokens need them."""

from __future__ import annotations

import base64


def canary_key_of(account: str) -> str:
    """A key id in which this account number stands."""
    number = (int(account) << 7) | 1 << 47
    return "AKIA" + base64.b32encode(number.to_bytes(6, "big") + b"\x5a\xc3\x11\x7e").decode()
