"""Which rules could match in this text at all, and where?

One Hyperscan pass over the text answers for all keywords. The shapes of secrets are looked for in a
second one, where a word that they stand beside was found; the marks of disguises in two more, where
there is a keyword to be read in another way, or something that may hide one. Each costs as much as
all keywords together.

Vectorscan 5.4.12, which the package `hyperscan` brings, misses matches of some expressions that are
alternatives with repeats (https://github.com/VectorCamp/vectorscan/issues/358). None of these are:
`tests/detectors/test_prefilter.py` looks for each of them in many places. Patterns, which are less
simple, are asked about in RE2; see `detectors.outline`.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count
from typing import Any, NamedTuple

import hyperscan

from detectors.marks import RUNS, SIGNS, Mark

Hits = Mapping[int, list[int]]
"""By a keyword's index the offsets, in characters and in order, where it ends (exclusive)."""


_Memory = tuple[hyperscan.Scratch | None, ...]
"""For each automaton what one scan of it works in."""


class Shape(NamedTuple):
    """What the prefilter looks for in the place of words that are in every text."""

    expression: bytes
    """Of Hyperscan, caseless."""
    beside: bytes = b""
    """The words of which one is near it, as an expression; b"" when that is not asked."""
    early: bool = False
    """It has words of its own, so that it costs no more than a keyword does. One that has not, and
    stands beside none, is only where one of `marks.RUNS` matches."""


_NEAR = 300
"""Characters between a shape and a word beside it, at most."""
_SIGNED, _IN_RUNS = 1 << 30, 1 << 31
"""In place of a keyword's index: one of `marks.SIGNS`, or of `marks.RUNS`, matches."""
_NOTHING: Hits = {}
CLEAN: tuple[Hits, int] = (_NOTHING, 0)
"""What a search gives, this very object, where nothing is called for."""


class SnapshotError(ValueError):
    """These bytes are no snapshot that this version, or this machine, can begin from."""


_QUOTES = frozenset("\"'")
_META = frozenset(r"\.^$*+?()[]{}|/-#")
_compiled: dict[_Expressions, hyperscan.Database] = {}
_compiling = threading.Lock()


class Prefilter:
    """All keywords, the shapes, and the marks that disguises leave, compiled into four automata.

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
        numbered = [*enumerate(shapes, len(keywords))]
        plain = (
            *((index, each, _CASELESS) for index, each in enumerate(keywords)),
            *((index, each.expression, _CASELESS) for index, each in numbered if each.early),
            *((index, each, _CASELESS) for index, each in enumerate(words, self._first_word)),
            *((_SIGNED, each, _ONCE) for each in SIGNS),
            *((_IN_RUNS, each, _ONCE) for each in RUNS),
        )
        marked = [*zip(count(self._first_mark), marks.items())]
        shaped = ((i, each.expression, _CASELESS) for i, each in numbered if each.beside)
        signed = ((i, each, _ONCE) for i, (mark, each) in marked if not mark & Mark.RUNS)
        in_runs = (
            *((i, e, _CASELESS) for i, (e, beside, early) in numbered if not (beside or early)),
            *((i, each, _ONCE) for i, (mark, each) in marked if mark & Mark.RUNS),
        )
        self._databases = [
            _database(tuple(wanted), known)
            for wanted, known in zip(
                (plain, shaped, signed, in_runs), _split(serialized), strict=True
            )
        ]
        self._plain, self._shaped, self._signed, self._in_runs = (
            _silent if database is None else database.scan for database in self._databases
        )
        self._idle: list[_Memory] = []
        """Hyperscan's working memory, of which two scans must never share one; what nobody uses
        now. A thread's own would cost as much to find as half the automaton."""

    def serialized(self) -> bytes:
        """The automata as bytes: for the same kind of processor and version of Hyperscan."""
        each = [
            bytes(hyperscan.dumpb(database)) if database else b"" for database in self._databases
        ]
        return b"".join(len(data).to_bytes(_LENGTH, "big") + data for data in each)

    def search(self, text: str) -> tuple[Hits, int]:
        """Every keyword and shape that is called for, and the marks present, or-ed together.

        Of the marks those that hide nothing only where there are hits.
        """
        try:
            data = text.encode()
        except UnicodeEncodeError:
            data = text.encode("utf-8", "surrogatepass")  # JSON may bring lone surrogates
        try:
            memory = self._idle.pop()
        except IndexError:
            memory = self._memory()
        found: dict[int, list[int]] = {}
        self._plain(data, _note, 0, found, memory[0])
        if not found:
            self._idle.append(memory)
            return CLEAN
        signed, in_runs = found.pop(_SIGNED, None), found.pop(_IN_RUNS, None)
        words = _NOTHING
        if found and max(found) >= self._first_word:
            words = {index: found.pop(index) for index in [*found] if index >= self._first_word}
            self._shaped(data, _note, 0, found, memory[1])
        seen: dict[int, list[int]] = {}
        if in_runs is not None:
            self._in_runs(data, _note, 0, seen, memory[3])
        if signed is not None or found or seen:
            self._signed(data, _note, 0, seen, memory[2])
        self._idle.append(memory)
        marks = 0
        for index, ends in seen.items():
            if index >= self._first_mark:
                marks |= self._marks[index - self._first_mark]
            else:
                found[index] = ends
        if not found:
            return (_NOTHING, marks) if marks else CLEAN
        if len(data) != len(text):
            ends_of = _in_characters({**found, **words}, data)
            found = {index: ends_of[index] for index in found}
            words = {index: ends_of[index] for index in words}
        hits = self._beside_words(found, words) if words else found
        return (hits, marks) if hits or marks else CLEAN

    def _memory(self) -> _Memory:
        return tuple(
            None if database is None else hyperscan.Scratch(database)
            for database in self._databases
        )

    def _beside_words(self, hits: Hits, words: Hits) -> Hits:
        """Without the shapes that none of their words stands beside."""
        left: dict[int, list[int]] = {}
        for index, ends in hits.items():
            if index in self._beside:
                ends = _beside(ends, words.get(self._beside[index], ()))
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


def _beside(ends: Sequence[int], words: Sequence[int]) -> list[int]:
    """Those of `ends` that a word stands beside; both in order."""
    found = []
    at = 0
    for end in ends:
        while at < len(words) and words[at] < end - _NEAR:
            at += 1
        if at == len(words):
            break
        if words[at] <= end + _NEAR:
            found.append(end)
    return found


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
    """The expression that matches `keyword`, also where its quotes are escaped, as JSON in JSON.

    In either case, also of letters that are not of ASCII, of which Hyperscan knows none.
    """
    return b"".join(map(_letter, keyword))


def _letter(each: str) -> bytes:
    if each in _QUOTES:
        return rb"\\*" + each.encode()
    if each in _META:
        return b"\\" + each.encode()
    large = each.upper()
    if each.isascii() or large == each or len(large) > 1:
        return each.encode()
    return b"(?:" + each.encode() + b"|" + large.encode() + b")"


_CASELESS = hyperscan.HS_FLAG_CASELESS
_ONCE = hyperscan.HS_FLAG_SINGLEMATCH | hyperscan.HS_FLAG_DOTALL
_LENGTH = 8
"""Bytes in front of each automaton that say how long it is."""
_AUTOMATA = 4


_Expressions = tuple[tuple[int, bytes, int], ...]
"""Each with its index and its flags."""


def _split(serialized: bytes | None) -> tuple[bytes | None, ...]:
    """The bytes of each automaton, or nothing of any."""
    if serialized is None:
        return (None,) * _AUTOMATA
    parts = []
    while serialized:
        end = _LENGTH + int.from_bytes(serialized[:_LENGTH], "big")
        parts.append(serialized[_LENGTH:end])
        serialized = serialized[end:]
    if len(parts) != _AUTOMATA:
        raise SnapshotError("damaged")
    return tuple(parts)


def _database(wanted: _Expressions, serialized: bytes | None) -> hyperscan.Database | None:
    """Compiled or loaded; None when nothing is wanted."""
    if not wanted:
        return None
    with _compiling:
        if wanted not in _compiled and serialized is not None:
            try:
                _compiled[wanted] = hyperscan.loadb(serialized, hyperscan.HS_MODE_BLOCK)
            except hyperscan.error:
                raise SnapshotError("of another Hyperscan or another processor") from None
        elif wanted not in _compiled:
            database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
            ids, expressions, flags = map(list, zip(*wanted, strict=True))
            database.compile(expressions=expressions, ids=ids, flags=flags)
            _compiled[wanted] = database
        return _compiled[wanted]


def _silent(*_: Any) -> None:
    """The scan of an automaton that looks for nothing."""
