"""Which strings are seeds of NATS's keys?"""

from __future__ import annotations

from base64 import b32decode, b32encode
from binascii import crc_hqx
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._shaped import shaped

_NKEYS = (
    "https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth"
)

_SEED = 18 << 3
_KINDS = {
    "O": ("operator", 14 << 3, Severity.CRITICAL),
    "A": ("account", 0, Severity.CRITICAL),
    "U": ("user", 20 << 3, Severity.HIGH),
    "X": ("curve", 23 << 3, Severity.HIGH),
}


def _fits(value: str) -> bool:
    """CRC-16 (XMODEM), little-endian, over everything before it."""
    raw = b32decode(value + "=" * (-len(value) % 8))
    return len(raw) == 36 and crc_hqx(raw[:-2], 0) == int.from_bytes(raw[-2:], "little")


def _forge_seed(random: Random) -> str:
    kind = _KINDS["U"][1]
    body = bytes((_SEED | kind >> 5, (kind & 31) << 3)) + random.randbytes(32)
    raw = body + crc_hqx(body, 0).to_bytes(2, "little")
    return b32encode(raw).decode().rstrip("=")


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    name, _code, severity = _KINDS[value[1]]
    return Inspection({"kind": name}, severity=severity)


# After the kind come five zero bits and one more. Seeds of servers and clusters begin like "snap"
# and "scan", stay on their machines, and are left out. "sual" is in "usually" and "visualize".
_BEGINNINGS = (
    *(f"s{kind}a{each}" for kind in "oaux" for each in "abcdefghijklmnop" if kind + each != "ul"),
    *(f"sual{each}" for each in _forge.BASE32.lower() if each not in "lits"),
    *(
        f"sual{each}{last}"
        for each in "lits"
        for last in _forge.BASE32.lower()
        if last not in "yzsti"
    ),
)
_SAMPLE = _forge.example(_forge_seed)

RULES: tuple[Rule, ...] = (
    shaped(
        "nats-seed",
        "NATS NKey seed",
        "S[OAUX]A[A-P][A-Z2-7]{54}",
        _forge_seed,
        _NKEYS,
        issuer="nats",
        keywords=_BEGINNINGS,
        near_misses=(
            _SAMPLE[:-1] + ("A" if _SAMPLE[-1] != "A" else "B"),
            _SAMPLE[1:],
            "SUAASHORT",
            "a user's seed begins with SU, an account's with SA",
        ),
        check=_fits,
        severity=Severity.HIGH,
        inspect=_inspect,
        specific=80,
        proves="CRC-16 checksum",
    ),
)
