"""Which rules could match in this text at all, and where?

One Hyperscan pass over the text answers for all keywords, and whether anything in it is unusual.
Only where something is, a second one looks for the marks of disguises and the shapes of secrets,
which cost more than all keywords together.
"""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

import hyperscan

from detectors.marks import UNUSUAL

Hits = Mapping[int, list[int]]
"""By a keyword's index the offsets, in characters and in order, where it ends (exclusive)."""


class Shape(NamedTuple):
    """What the prefilter looks for in the place of words that are in every text."""

    expression: bytes
    """Of Hyperscan, caseless; wherever it matches, `marks.UNUSUAL` does."""
    beside: bytes
    """The words of which one is near it, as an expression; b"" when that is not asked."""


_NEAR = 300
"""Characters between a shape and a word beside it, at most."""
_UNUSUAL = 1 << 30
"""In place of a keyword's index: something is unusual."""


class SnapshotError(ValueError):
    """These bytes are no snapshot that this version, or this machine, can begin from."""


_QUOTES = frozenset(b"\"'")
_META = frozenset(rb"\.^$*+?()[]{}|/-#")
_compiled: dict[_Expressions, hyperscan.Database] = {}
_compiling = threading.Lock()


class Prefilter:
    """All keywords, the shapes, and the marks that disguises leave, compiled into two automata.

    Keywords come as expressions, see `literal`. Compiled once a process for equal ones; safe to
    share between threads.
    """

    def __init__(
        self,
        keywords: Sequence[bytes],
        marks: Mapping[int, bytes],
        shapes: Sequence[Shape] = (),
        serialized: bytes | None = None,
    ) -> None:
        """`serialized`: what `serialized()` gave for the same ones; saves the compiling.

        Raises SnapshotError when this machine or this Hyperscan cannot use it.
        """
        self._marks = tuple(marks)
        words = tuple(dict.fromkeys(each.beside for each in shapes if each.beside))
        self._first_word = len(keywords) + len(shapes)
        self._first_mark = self._first_word + len(words)
        self._beside = {
            index: self._first_word + words.index(each.beside)
            for index, each in enumerate(shapes, len(keywords))
            if each.beside
        }
        plain = _Expressions(
            (*((each, _CASELESS) for each in keywords), (UNUSUAL, _ONCE)),
            (*range(len(keywords)), _UNUSUAL),
        )
        costly = _Expressions(
            (
                *((each.expression, _CASELESS) for each in shapes),
                *((each, _CASELESS) for each in words),
                *((each, _ONCE) for each in marks.values()),
            ),
            tuple(range(len(keywords), self._first_mark + len(marks))),
        )
        first, second = _split(serialized)
        self._plain = _Automaton(_database(plain, first))
        self._costly = _Automaton(_database(costly, second))

    def serialized(self) -> bytes:
        """The automata as bytes: for the same kind of processor and version of Hyperscan."""
        first, second = (
            bytes(hyperscan.dumpb(each.database)) for each in (self._plain, self._costly)
        )
        return len(first).to_bytes(_LENGTH, "big") + first + second

    def search(self, text: str) -> tuple[Hits, int]:
        """Every keyword and shape that is called for, and the marks present, or-ed together."""
        try:
            data = text.encode()
        except UnicodeEncodeError:
            data = text.encode("utf-8", "surrogatepass")  # JSON may bring lone surrogates
        found: dict[int, list[int]] = {}
        self._plain.database.scan(data, _note, 0, found, self._plain.scratches.mine)
        if _UNUSUAL not in found:
            return found, 0  # nor is there a letter of more than one byte
        del found[_UNUSUAL]
        marks, more = 0, False
        seen: dict[int, list[int]] = {}
        self._costly.database.scan(data, _note, 0, seen, self._costly.scratches.mine)
        for index, ends in seen.items():
            if index >= self._first_mark:
                marks |= self._marks[index - self._first_mark]
            else:
                found[index] = ends
                more = True
        hits: Hits = found
        if len(data) != len(text) and found:
            hits = _in_characters(found, data)
        return (self._without_words(hits) if more else hits), marks

    def _without_words(self, hits: Hits) -> Hits:
        """Without the shapes that no word stands beside, and without these words."""
        left: dict[int, list[int]] = {}
        for index, ends in hits.items():
            if index >= self._first_word:
                continue
            if index in self._beside:
                words = hits.get(self._beside[index], ())
                ends = [end for end in ends if _beside(end, words)]
                if not ends:
                    continue
            left[index] = ends
        return left


def called(hits: Hits, rules_of: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, Sequence[int]]]:
    """Each rule that `hits` call, the surest first, and where its keywords end, in order.

    `rules_of[keyword]` are the rules that a keyword calls.
    """
    places: dict[int, list[list[int]]] = {}
    for keyword, ends in hits.items():
        for index in rules_of[keyword]:
            if index in places:
                places[index].append(ends)
            else:
                places[index] = [ends]
    for index, lists in sorted(places.items()):
        yield index, lists[0] if len(lists) == 1 else sorted(chain.from_iterable(lists))


def _beside(end: int, words: Sequence[int]) -> bool:
    at = bisect_left(words, end - _NEAR)
    return at < len(words) and words[at] <= end + _NEAR


def _note(index: int, _start: int, end: int, _flags: int, found: Any) -> None:
    if index in found:
        found[index].append(end)
    else:
        found[index] = [end]


_FURTHER = bytes(range(0x80, 0xC0))
"""All but the first byte of each letter in UTF-8."""


def _in_characters(hits: Hits, data: bytes) -> Hits:
    """Byte offsets turned into character offsets."""
    characters = {}
    byte = character = 0
    for end in sorted({end for ends in hits.values() for end in ends}):
        # an expression over bytes may end within a letter, which then is counted
        character += len(data[byte:end].translate(None, _FURTHER))
        byte = end
        characters[end] = character
    return {index: [characters[end] for end in ends] for index, ends in hits.items()}


def literal(keyword: str) -> bytes:
    """The expression that matches `keyword`, also where its quotes are escaped, as JSON in JSON."""
    return b"".join(
        rb"\\*" + bytes((each,))
        if each in _QUOTES
        else b"\\" + bytes((each,))
        if each in _META
        else bytes((each,))
        for each in keyword.encode()
    )


_CASELESS = hyperscan.HS_FLAG_CASELESS
_ONCE = hyperscan.HS_FLAG_SINGLEMATCH | hyperscan.HS_FLAG_DOTALL
_LENGTH = 8
"""Bytes in front of two automata that say how long the first is."""


class _Expressions(NamedTuple):
    flagged: tuple[tuple[bytes, int], ...]
    ids: tuple[int, ...]


def _split(serialized: bytes | None) -> tuple[bytes | None, bytes | None]:
    if serialized is None:
        return None, None
    end = _LENGTH + int.from_bytes(serialized[:_LENGTH], "big")
    return serialized[_LENGTH:end], serialized[end:]


def _database(wanted: _Expressions, serialized: bytes | None) -> hyperscan.Database:
    with _compiling:
        if wanted not in _compiled and serialized is not None:
            try:
                _compiled[wanted] = hyperscan.loadb(serialized, hyperscan.HS_MODE_BLOCK)
            except hyperscan.error:
                raise SnapshotError("of another Hyperscan or another processor") from None
        elif wanted not in _compiled:
            database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
            database.compile(
                expressions=[expression for expression, _ in wanted.flagged],
                ids=list(wanted.ids),
                flags=[flags for _, flags in wanted.flagged],
            )
            _compiled[wanted] = database
        return _compiled[wanted]


class _Scratches(threading.local):
    """Hyperscan's working memory, one a thread: two scans must never share it."""

    def __init__(self, database: hyperscan.Database) -> None:
        self.mine = hyperscan.Scratch(database)


class _Automaton:
    def __init__(self, database: hyperscan.Database) -> None:
        self.database = database
        self.scratches = _Scratches(database)
