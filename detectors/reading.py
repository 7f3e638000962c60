"""How else can this text be read, and where did each character of that reading stand?

A view is the text with some disguise undone. It remembers which characters it replaced, so that a
stretch of it can be traced to the exact stretch of the text as given.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import chain, pairwise
from math import ceil
from operator import itemgetter

import regex

Edit = tuple[int, int, str]
"""Characters start..end of a text become this string."""

APART = "\n\x00\n"
"""Stands between what is not read together; NUL is in no pattern, so that nothing spans it."""
_NEAR = 1_000
_RUN = 8_000
"""Characters on both sides of an edit that a local view keeps, and to the end of the word there: a
long JWT. Where a key is edited, it is in every line."""


class Trust(IntEnum):
    """How far a reading is to be believed; `matching.believed` acts on it."""

    HEARSAY = 0
    """Somebody says how to read it ("reversed"). Strong rules only, and at LOW confidence."""
    GUESS = 1
    """The layout suggests it (a line may go on in the next). Strong rules only."""
    JOINED = 2
    """The notation says so (`"a" + "b"`). Strong rules; others at LOW, unless what they found
    begins in a reading that is believed."""
    FULL = 3
    """What chat, tickets and encodings do to every text. All rules."""


@dataclass(frozen=True, slots=True)
class View:
    """A text in which some disguise is undone, and the way back to the text as given."""

    text: str
    kind: str
    """One of `views.PREFERENCE`: "as given", "plain", "unfolded", "base64" …"""
    parent: View | None = None
    offsets: Offsets | None = None
    """From this text to the parent's; None when the offsets are the same."""
    blob: tuple[int, int] | None = None
    """This stretch of the parent holds all of the view: decoded base64."""
    trust: Trust = Trust.FULL
    """The least of its own and its parents'."""
    reason: str = ""
    """How it was written, for people, as a clause; empty where chat and tickets write so."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text as given that start..end of this view was made of.

        Inside base64 it is near enough to tell two secrets in one blob apart; `outer_blob` is
        the stretch that must be hidden.
        """
        view: View | None = self
        while view is not None:
            if view.blob is not None:
                first, last = view.blob
                scale = (last - first) / max(len(view.text), 1)
                start, end = first + int(start * scale), min(first + ceil(end * scale), last)
            elif view.offsets is not None:
                start, end = view.offsets.back(start, end)
            view = view.parent
        return start, end

    def made_by(self, kind: str) -> bool:
        """Whether it, or a reading that it was made of, is of this kind."""
        view: View | None = self
        while view is not None and view.kind != kind:
            view = view.parent
        return view is not None

    def outer_blob(self) -> tuple[int, int] | None:
        """The stretch of the text as given that this view is decoded from, if it is."""
        view: View | None = self
        outermost: View | None = None
        while view is not None:
            if view.blob is not None:
                outermost = view
            view = view.parent
        if outermost is None or outermost.parent is None or outermost.blob is None:
            return None
        return outermost.parent.origin(*outermost.blob)


class Offsets:
    """Where the characters of an edited text come from."""

    def __init__(self, edits: Sequence[Edit], wholes: list[tuple[int, int, int, int]]) -> None:
        """`edits` in order; `wholes` are links as (start, label start, label end, end)."""
        self._edits = edits
        self._wholes = wholes

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch before the edits; grows to whole links that a secret is woven through."""
        last = self._end(end)
        # an empty stretch where something is gone: it stands at one place, not from behind it
        first = min(self._start(start), last)
        index = bisect_right(self._wholes, first, key=itemgetter(3))
        while index < len(self._wholes) and self._wholes[index][0] < last:
            begins, label, label_end, ends = self._wholes[index]
            if first < label or last > label_end:
                first, last = min(first, begins), max(last, ends)
            index += 1
        return first, last

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """Where what the edits put in begins, and where it ends, in the edited text.

        Counted when it is first asked for: most readings show nothing.
        """
        starts, ends = [], []
        shift = 0
        for start, end, text in self._edits:
            starts.append(start + shift)
            ends.append(start + shift + len(text))
            shift = ends[-1] - end
        return starts, ends

    def _start(self, position: int) -> int:
        starts, ends = self._places
        index = bisect_right(starts, position) - 1
        if index < 0:
            return position
        start, end, _ = self._edits[index]
        if position < ends[index]:
            return start
        return end + position - ends[index]

    def _end(self, position: int) -> int:
        starts, ends = self._places
        index = bisect_left(starts, position) - 1
        if index < 0:
            return position
        end = self._edits[index][1]
        if position <= ends[index]:
            return end
        return end + position - ends[index]


def edited(
    view: View,
    kind: str,
    edits: list[Edit],
    wholes: Iterable[tuple[int, int, int, int]] = (),
    *,
    trust: Trust = Trust.FULL,
    reason: str = "",
    local: bool = False,
) -> View | None:
    """`view` with `edits` applied (in any order; of overlapping ones the first and longest stays).

    A `local` view keeps only what stands near an edit, so that a rare disguise in a long text
    does not cost another reading of all of it. None when there is nothing to edit.
    """
    if not edits:
        return None
    text = view.text
    kept = _apart(edits)
    if local:
        kept = _nearby(kept, text)
    positions = chain((0,), (edit[1] for edit in kept))
    pieces = [text[last : edit[0]] + edit[2] for last, edit in zip(positions, kept, strict=False)]
    pieces.append(text[kept[-1][1] :])
    return View(
        "".join(pieces),
        kind,
        view,
        Offsets(kept, sorted(wholes)),
        None,
        min(trust, view.trust),
        _clauses(view.reason, reason),
    )


def _clauses(*reasons: str) -> str:
    return "; ".join(dict.fromkeys(each for each in reasons if each))


def _apart(edits: list[Edit]) -> list[Edit]:
    """`edits` in order; of those that overlap the first and longest."""
    if all(one[0] < other[0] >= one[1] for one, other in pairwise(edits)):
        return edits  # as an expression finds them
    edits.sort(key=lambda edit: (edit[0], -edit[1]))
    kept: list[Edit] = []
    position = 0
    for edit in edits:
        if edit[0] >= position:
            kept.append(edit)
            position = edit[1]
    return kept


def _nearby(edits: list[Edit], text: str) -> list[Edit]:
    """`edits` and further ones that cut out what is far from all of them."""
    cut: list[Edit] = []
    begin = 0
    for index in _far(edits, len(text)):
        cut += edits[begin:index]
        begin = index
        before = edits[index - 1][1] if index else 0
        after = edits[index][0] if index < len(edits) else len(text)
        low = _word_end(text, before + _NEAR, after) if index else 0
        high = _word_start(text, after - _NEAR, low) if index < len(edits) else after
        if high - low > len(APART):
            cut.append((low, high, APART))
    return cut + edits[begin:]


def _far(edits: list[Edit], size: int) -> Iterator[int]:
    """The edits that are far from the one before; behind the last one, the end is."""
    if edits[0][0] > 2 * _NEAR:
        yield 0
    for index, (one, other) in enumerate(pairwise(edits), 1):
        if other[0] - one[1] > 2 * _NEAR:
            yield index
    if size - edits[-1][1] > 2 * _NEAR:
        yield len(edits)


def _word_end(text: str, position: int, limit: int) -> int:
    space = _SPACE.search(text, position, min(position + _RUN, limit))
    return space.start() if space else min(position + _RUN, limit)


def _word_start(text: str, position: int, limit: int) -> int:
    low = max(limit, position - _RUN)
    space = max(text.rfind(each, low, position) for each in " \n\t")
    return space + 1 if space >= 0 else low


_SPACE = regex.compile(r"\s")


def inside(
    view: View,
    text: str,
    kind: str,
    blob: tuple[int, int],
    trust: Trust = Trust.FULL,
    reason: str = "",
) -> View:
    """What the stretch `blob` of `view` decodes to."""
    return View(text, kind, view, None, blob, min(trust, view.trust), _clauses(view.reason, reason))


def replaced(
    view: View, text: str, kind: str, *, trust: Trust = Trust.FULL, reason: str = ""
) -> View:
    """`view` with characters replaced one for one."""
    return View(text, kind, view, None, None, min(trust, view.trust), _clauses(view.reason, reason))
