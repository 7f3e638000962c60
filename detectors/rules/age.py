"""Which strings are secret keys of age, as SOPS uses them?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules._shape import shaped

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_PREFIX = "age-secret-key-"


def _polymod(values: list[int]) -> int:
    """The checksum of BIP 173 (Bech32)."""
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(
            (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
        ):
            check ^= generator if top >> bit & 1 else 0
    return check


_HEAD = [ord(each) >> 5 for each in _PREFIX] + [0] + [ord(each) & 31 for each in _PREFIX]


def _check(value: str) -> bool:
    """The last six characters are the Bech32 checksum."""
    data = [_LETTERS.find(each) for each in value[len(_PREFIX) + 1 :].lower()]
    return -1 not in data and _polymod(_HEAD + data) == 1


def _forge_body(random: Random) -> str:
    data = [random.randrange(32) for _ in range(51)] + [random.choice((0, 16))]
    rest = _polymod([*_HEAD, *data, 0, 0, 0, 0, 0, 0]) ^ 1
    data += [rest >> 5 * (5 - place) & 31 for place in range(6)]
    return "".join(_LETTERS[each] for each in data).upper()


RULES: tuple[Rule, ...] = (
    shaped(
        "age-secret-key",
        "age secret key",
        "AGE-SECRET-KEY-1",
        "[A-Z0-9]{58}",
        _forge_body,
        "https://github.com/FiloSottile/age#readme",
        issuer="age",
        check=_check,
        severity=Severity.CRITICAL,  # it opens every file encrypted to it
        proves="Bech32 checksum",
        specific=80,
    ),
)
