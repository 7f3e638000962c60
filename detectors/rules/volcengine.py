"""Which strings are access keys of Volcano Engine (ByteDance's cloud)?"""

from __future__ import annotations

from base64 import b64encode
from random import Random

from detectors import lazy
from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._pairs import key_pair

_KEYS = "https://www.volcengine.com/docs/6291/65568"


def _forge_secret(random: Random) -> str:
    """Base64 of base64 of hexadecimal digits, sixty characters."""
    while True:
        inner = b64encode(_forge.text(random, _forge.HEX, 32).encode())[:43]
        value = b64encode(inner).decode()
        if value.endswith("=="):
            return value


RULES: tuple[Rule, ...] = (
    key_pair(
        "volcengine-access-key",
        "Volcano Engine access key",
        "AKLT[A-Za-z0-9]{43}",
        lambda random: "AKLT" + _forge.text(random, _forge.ALNUM, 43),
        Companion(
            lazy.pattern(
                r"(?<![A-Za-z0-9+/])(?P<secret>T[A-Za-z0-9+/]{56,58}={1,2})(?![A-Za-z0-9+/=])"
            ),
            _forge_secret,
        ),
        _KEYS,
        issuer="volcengine",
        carrier="VOLC_ACCESSKEY={secret}\nVOLC_SECRETKEY={secret_key}",
        keywords=("aklt",),
        near_misses=("AKLT" + "A" * 43, "AKLTshort"),
    ),
)
