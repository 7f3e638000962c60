"""Which strings are Ceph's keys?"""

from __future__ import annotations

from base64 import b64decode
from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_BASE64
from detectors.rules._pattern import BASE64
from detectors.rules._shaped import shaped

_KEYS = "https://docs.ceph.com/en/latest/rados/configuration/auth-config-ref/"


def _forge_key(random: Random) -> str:
    while True:
        made = (1_700_000_000 + random.randrange(60_000_000)).to_bytes(4, "little")
        nanoseconds = random.randrange(10**9).to_bytes(4, "little")
        head = b"\x01\x00" + made + nanoseconds + b"\x10\x00"
        value = _forge.base64(head + random.randbytes(16))
        if "+" not in value and "/" not in value:
            return value


def _check(value: str) -> bool:
    """Type 1 (AES), when it was made, nanoseconds below a second, sixteen bytes of key."""
    raw = b64decode(value)
    nanoseconds = int.from_bytes(raw[6:10], "little")
    return raw[10:12] == b"\x10\x00" and nanoseconds < 10**9 and plausible(value, 12)


RULES: tuple[Rule, ...] = (
    shaped(
        "ceph-key",
        "Ceph key",
        rf"AQ[A-D]{BASE64}{{35}}==",
        _forge_key,
        _KEYS,
        issuer="ceph",
        keywords=("aqa", "aqb", "aqc", "aqd"),
        near_misses=("AQA" + "A" * 35 + "==", "AQDshort==", "key = AQB" + "aB3x" * 8 + "aB3=="),
        check=_check,
        end=END_BASE64,
        severity=Severity.CRITICAL,
        specific=70,
        proves="type, time and length inside",
    ),
)
