"""Where do these words stand? By plain search, which is many times faster than a pattern."""

from __future__ import annotations

from collections.abc import Iterable

_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def lowered(text: str) -> str:
    """`text` in lower case with every character in its place."""
    lower = text.lower()
    # a few letters become two; then only the Latin ones are lowered
    return lower if len(lower) == len(text) else text.translate(_LOWER)


def places(lower: str, words: Iterable[str]) -> list[int]:
    """Where each of `words` begins in a text in lower case, in order."""
    found = set()
    for word in words:
        place = lower.find(word)
        while place >= 0:
            found.add(place)
            place = lower.find(word, place + 1)
    return sorted(found)


def lines(lower: str, words: Iterable[str]) -> list[int]:
    """Where the lines begin in which one of `words` stands, in order."""
    found = set()
    for word in words:
        place = lower.find(word)
        while place >= 0:
            found.add(lower.rfind("\n", 0, place) + 1)
            end = lower.find("\n", place)
            if end < 0:
                break
            place = lower.find(word, end)
    return sorted(found)
