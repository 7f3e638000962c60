"""Which rules could match in this text at all, and where? One Hyperscan pass answers for all."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import Any

import hyperscan

Hits = Mapping[int, list[int]]
"""By a keyword's index the offsets, in characters and in order, where it ends (exclusive)."""


class SnapshotError(ValueError):
    """These bytes are no snapshot that this version, or this machine, can begin from."""


_QUOTES = frozenset(b"\"'")
_META = frozenset(rb"\.^$*+?()[]{}|/-#")
_compiled: dict[tuple[tuple[bytes, ...], tuple[bytes, ...]], hyperscan.Database] = {}
_compiling = threading.Lock()


class Prefilter:
    """All keywords, and the marks that disguises leave, compiled into one automaton.

    Keywords come as expressions, see `literal`. Compiled once a process for equal keywords and
    marks; safe to share between threads.
    """

    def __init__(
        self,
        keywords: Sequence[bytes],
        marks: Mapping[int, bytes],
        serialized: bytes | None = None,
    ) -> None:
        """`serialized`: what `serialized()` gave for the same keywords and marks; saves the
        compiling. Raises SnapshotError when this machine or this Hyperscan cannot use it.
        """
        self.keywords = tuple(keywords)
        self._marks = tuple(marks)
        self._database = _database(self.keywords, tuple(marks.values()), serialized)
        self._scratches = _Scratches(self._database)

    def serialized(self) -> bytes:
        """The automaton as bytes: for the same kind of processor and version of Hyperscan."""
        return bytes(hyperscan.dumpb(self._database))

    def search(self, text: str) -> tuple[Hits, int]:
        """Every keyword occurrence, and the marks present, or-ed together."""
        try:
            data = text.encode()
        except UnicodeEncodeError:
            data = text.encode("utf-8", "surrogatepass")  # JSON may bring lone surrogates
        found: dict[int, list[int]] = {}
        self._database.scan(data, _note, 0, found, self._scratches.mine)
        if not found:
            return found, 0
        marks = 0
        first_mark = len(self.keywords)
        for index in [each for each in found if each >= first_mark]:
            marks |= self._marks[index - first_mark]
            del found[index]
        if len(data) != len(text) and found:
            return _in_characters(found, data), marks
        return found, marks


def _note(index: int, _start: int, end: int, _flags: int, found: Any) -> None:
    if index in found:
        found[index].append(end)
    else:
        found[index] = [end]


def _in_characters(hits: Hits, data: bytes) -> Hits:
    """Byte offsets turned into character offsets."""
    characters = {}
    byte = character = 0
    for end in sorted({end for ends in hits.values() for end in ends}):
        character += len(data[byte:end].decode("utf-8", "surrogatepass"))
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


def _database(
    keywords: tuple[bytes, ...], marks: tuple[bytes, ...], serialized: bytes | None
) -> hyperscan.Database:
    key = (keywords, marks)
    with _compiling:
        if key not in _compiled and serialized is not None:
            try:
                _compiled[key] = hyperscan.loadb(serialized, hyperscan.HS_MODE_BLOCK)
            except hyperscan.error:
                raise SnapshotError("of another Hyperscan or another processor") from None
        elif key not in _compiled:
            expressions = [*keywords, *marks]
            database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
            database.compile(
                expressions=expressions,
                ids=list(range(len(expressions))),
                flags=[hyperscan.HS_FLAG_CASELESS] * len(keywords)
                + [hyperscan.HS_FLAG_SINGLEMATCH | hyperscan.HS_FLAG_DOTALL] * len(marks),
            )
            _compiled[key] = database
        return _compiled[key]


class _Scratches(threading.local):
    """Hyperscan's working memory, one a thread: two scans must never share it."""

    def __init__(self, database: hyperscan.Database) -> None:
        self.mine = hyperscan.Scratch(database)
