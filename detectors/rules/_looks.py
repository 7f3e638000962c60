"""Does a value look as if a machine had made it? Checks for kinds that prove nothing better."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random

from detectors import lazy
from detectors.rules._checksum import plausible

Check = Callable[[str], bool]
"""See `Rule.check`."""

_PIECES = lazy.pattern(r"[0-9A-Za-z]+")
_TURN = lazy.pattern(r"[a-z][A-Z]")
_RUNS = lazy.pattern(r"[0-9A-Za-z]{6,}")
_LONG_RUNS = lazy.pattern(r"[0-9A-Za-z]{12,}")


def kinds(least: int) -> Check:
    """A check for at least `least` different characters, wherever they stand."""
    return lambda value: plausible(value, least)


def various(value: str) -> bool:
    """Whether there are eight different characters, or half as many as `value` is long."""
    return plausible(value, min(8, len(value) // 2))


def mixed(value: str) -> bool:
    """Whether it is various and no word of one case: it has a digit, or both cases."""
    cases = any(map(str.isupper, value)) and any(map(str.islower, value))
    return various(value) and (cases or any(map(str.isdigit, value)))


def noise(value: str) -> bool:
    """Whether letters and digits mix, or cases do: no identifier made of words."""
    both = any(map(str.isdigit, value)) and any(map(str.isalpha, value))
    return (both or len(_TURN.findall(value)) > 2) and plausible(value, min(9, len(value) // 2))


def wordless(value: str) -> bool:
    """Whether it is various and neither a number nor short words that are joined."""
    both = any(map(str.isalpha, value)) and any(map(str.isdigit, value))
    return various(value) and (both or not any(len(each) < 16 for each in _PIECES.findall(value)))


def alive(value: str) -> bool:
    """Whether the long words of `value` are as mixed as random ones, which "xxxxxx" is not."""
    body = "".join(_RUNS.findall(value))
    return plausible(body, min(8, max(2, len(body) // 3))) and all(
        plausible(run, 4) for run in _LONG_RUNS.findall(value)
    )


def dull(value: str) -> str:
    """`value` with its long words all alike, which is not `alive`."""
    return _LONG_RUNS.sub(lambda run: "x" * len(run[0]), value)


def fresh_uuid(value: str) -> bool:
    """Whether a UUID may come from a generator; of a million of those it refuses two."""
    return plausible(value, 8) and alive(value)


def past_start(forge: Callable[[Random], str]) -> Check:
    """A check for nine different characters after that with which all forgeries begin."""

    @cache
    def start() -> int:
        columns = zip(*(forge(Random(seed)) for seed in range(8)), strict=False)  # noqa: S311
        return next((index for index, each in enumerate(columns) if len(set(each)) > 1), 0)

    return lambda value: plausible(value[start() :], 9)
