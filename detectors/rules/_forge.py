"""How is a worthless secret made that looks as random as a real one?"""

from __future__ import annotations

from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import overload

DIGITS = "0123456789"
UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LOWER = "abcdefghijklmnopqrstuvwxyz"
HEX = "0123456789abcdef"
ALNUM = DIGITS + UPPER + LOWER
URL64 = ALNUM + "_-"
BASE64 = ALNUM + "+/"
BASE32 = UPPER + "234567"


def text(random: Random, alphabet: str, length: int) -> str:
    """`length` characters of `alphabet`, never by accident all letters or all digits.

    Neither end is `_` or `-`: beside formatting marks such a secret has no certain end.
    """
    wants_both = (
        length >= 8
        and any(each.isdigit() for each in alphabet)
        and any(each.isalpha() for each in alphabet)
    )
    while True:
        value = "".join(random.choices(alphabet, k=length))
        if value[0] in "_-" or value[-1] in "_-":
            continue
        if wants_both and (value.isdigit() or not any(each.isdigit() for each in value)):
            continue
        return value


def number(random: Random, digits: int) -> str:
    """A decimal number of exactly `digits` digits, without a leading zero."""
    return str(random.randrange(10 ** (digits - 1), 10**digits))


def base64(data: bytes) -> str:
    """`data` in standard base64, with padding."""
    return b64encode(data).decode()


def base64url(data: bytes) -> str:
    """`data` in URL-safe base64 without padding."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def uuid(random: Random) -> str:
    """A random (version 4) UUID."""
    digits = text(random, HEX, 32)
    variant = random.choice("89ab")
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"


def example(forge: Callable[[Random], str]) -> str:
    """Always the same forgery: what look-alikes are cut from."""
    return forge(Random(20260101))  # noqa: S311  # reproducible, and worth nothing


class _Lookalikes(Sequence[str]):
    """Texts that are made when somebody asks for the first: a scan never does."""

    def __init__(self, make: Callable[[], tuple[str, ...]]) -> None:
        self._make = make
        self._made: tuple[str, ...] | None = None

    def _all(self) -> tuple[str, ...]:
        if self._made is None:
            self._made = self._make()
        return self._made

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...

    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())


def lookalikes(
    forge: Callable[[Random], str], cut: Callable[[str], tuple[str, ...]]
) -> Sequence[str]:
    """What `cut` makes of an example, for `Rule.near_misses`; made when first looked at."""
    return _Lookalikes(lambda: cut(example(forge)))


def shortened(sample: str, least: float = 1 / 2) -> tuple[str, ...]:
    """`sample` cut to a third, to half and by one character, as far as those are no values.

    `least` tells how far: less than this part of a forgery is never a value. It is 1 where
    forgeries have the shortest form that there is.
    """
    parts = (each for each in (1 / 3, 1 / 2, 1) if each <= least)
    return tuple(sample[: min(int(len(sample) * each), len(sample) - 1)] for each in parts)
