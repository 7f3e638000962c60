"""In how many ways can this text be read? Each view on it that may show a hidden credential."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from detectors import characters, formatting, hearsay, joints, layers, lines, nodes, packed, tables
from detectors.marks import Mark
from detectors.prefilter import Hits
from detectors.reading import Trust, View

Search = Callable[[str], tuple[Hits, int]]
"""Keywords and marks in a text; see `Prefilter.search`."""
Found = tuple[View, Hits]

PREFERENCE = {
    kind: rank
    for rank, kind in enumerate(
        (
            *("cleaned", "soft breaks", "ungutted", "unescaped", "untagged", "unfolded", "plain"),
            *(
                "as given",
                "table",
                "nodes",
                "escapes",
                "entities",
                "percent",
                "wide",
                "joined",
                "concatenated",
            ),
            *("continued", "refilled", "column", "unwrapped", "spaced", "dotted", "look-alikes"),
            *("base64", "hexadecimal", "told"),
        )
    )
}
"""Of two readings of one stretch the one that undoes what chat did is what the person meant."""
DRESSED = PREFERENCE["as given"]
"""Up to this rank a reading differs from the text in its dress only."""


def preference(view: View) -> int:
    """The rank of a view, lower is better; never better than a decoded text that it is made of."""
    rank = PREFERENCE[view.kind]
    each = view.parent
    while each is not None:
        if PREFERENCE[each.kind] > DRESSED:
            rank = max(rank, PREFERENCE[each.kind])
        each = each.parent
    return rank


_DEEPEST = 7
"""Readings of readings are followed this far: JSON in JSON in JSON in base64 in percent signs."""
_ROOM = 4_000_000
_SHARE = 40
"""Characters that all readings of a text may have together, plainly and for each of its own."""
_MOST = 120
_EVERY = 200
"""Readings that a text may have: so many, and another for so many of its characters. Real ones have
a tenth of that; a line made of all disguises at once would have thousands."""


class Reader:
    """Finds the readings of one text, within bounds; what they cut off goes into `unread`."""

    def __init__(self, search: Search, size: int, unread: list[tuple[int, int]]) -> None:
        """`size` of the text as given, in characters."""
        self._search = search
        self._left = _ROOM + _SHARE * size
        self._more = _MOST + size // _EVERY
        self._unread = unread
        self._seen: dict[tuple[object, str], int] = {}

    def views(self, root: View, hits: Hits, marks: int) -> Iterator[Found]:
        """`root` and every other reading of it that has keywords, each with its keyword hits."""
        yield from self._dressed(root, hits, marks, 0)

    def _dressed(self, view: View, hits: Hits, marks: int, depth: int) -> Iterator[Found]:
        """`view` as it is, as it was typed and as it was meant; then what lies deeper."""
        if hits:
            yield view, hits
        elif not marks & Mark.HIDES_KEYWORDS:
            return
        typed = characters.plain(view, marks)
        if typed is None:
            typed = view
        else:
            hits, marks = self._look(typed)
            if hits:
                yield typed, hits
        flat = typed
        if marks & Mark.LINK or (marks & Mark.MARKUP and (hits or marks & Mark.BASE64)):
            unfolded = formatting.unfolded(typed)
            if unfolded is not None:
                flat = unfolded
                hits, flat_marks = self._look(flat)
                marks |= flat_marks
                if hits:
                    yield flat, hits
        if hits or marks & Mark.HIDES_KEYWORDS:
            yield from self._deeper(typed, flat, bool(hits), marks, depth)

    def _look(self, view: View) -> tuple[Hits, int]:
        self._left -= len(view.text)
        self._more -= 1
        return self._search(view.text)

    def _deeper(
        self, typed: View, flat: View, hits: bool, marks: int, depth: int, dress: int = 0
    ) -> Iterator[Found]:
        """Every further reading that the marks give reason for, the surest first.

        `dress` counts the kinds of `_DRESS` that are off already: their order does not matter, so
        that each set of them is taken off once only.
        """
        for number, (mark, undo) in enumerate(_DRESS[dress:], dress + 1):
            if marks & mark:
                yield from self._child(undo(flat), depth, number)
        if flat is not typed and marks & Mark.INSIDE and ("{{" in typed.text or "}}" in typed.text):
            yield from self._child(formatting.joined(typed), depth, len(_DRESS))
        for mark, undo in _CODES:
            if marks & mark:
                yield from self._child(undo(flat), depth)
        if marks & Mark.NODES:
            yield from self._child(nodes.spoken(flat), depth)
        if hits and depth <= 1:
            yield from self._child(tables.labelled(flat), depth, len(_DRESS))
        several = marks & Mark.GUTTER and (hits or marks & Mark.BASE64)
        if several:
            yield from self._child(lines.ungutted(typed), depth, len(_DRESS))
        if marks & Mark.BASE64:
            for inner in packed.base64_texts(typed, self._unread):
                yield from self._child(inner, depth)
        if marks & (Mark.HEX | Mark.BASE64):
            for inner in packed.hex_texts(typed, self._unread):
                yield from self._child(inner, depth)
        if marks & Mark.PAIRS:
            for inner in packed.hex_pairs(typed, self._unread):
                yield from self._child(inner, depth)
        if flat.trust is Trust.FULL:  # one guess upon another proves nothing
            yield from self._guesses(typed, flat, hits, marks, depth)

    def _guesses(
        self, typed: View, flat: View, hits: bool, marks: int, depth: int
    ) -> Iterator[Found]:
        """Readings that not every rule may believe."""
        for mark, undo in _GUESSED:
            if marks & mark:
                yield from self._child(undo(flat), depth, len(_DRESS))
        if hits and marks & Mark.GUTTER:
            yield from self._child(lines.refilled(typed), depth, len(_DRESS))
            yield from self._child(lines.unwrapped(typed), depth, len(_DRESS))
            for column in lines.columns(typed, self._unread):
                yield from self._child(column, depth, len(_DRESS))
        if marks & Mark.HEARSAY:
            for reading in hearsay.told(flat, self._unread):
                yield from self._child(reading, depth, len(_DRESS))

    def _child(self, view: View | None, depth: int, dress: int | None = None) -> Iterator[Found]:
        """A reading of a reading; without `dress` it is a text of its own, dressed anew."""
        if view is None:
            return
        key = (_scope(view), view.text)
        if self._seen.get(key, -1) >= view.trust:
            return
        self._seen[key] = view.trust
        if self._left < len(view.text) or self._more <= 0:
            self._unread.append(view.origin(0, len(view.text)))
            return
        hits, marks = self._look(view)
        if depth >= _DEEPEST:
            if hits:
                yield view, hits
            if marks & (Mark.BACKSLASH | Mark.PERCENT | Mark.BASE64):
                self._unread.append(view.origin(0, len(view.text)))
        elif dress is None:
            yield from self._dressed(view, hits, marks, depth + 1)
        else:
            if hits:
                yield view, hits
            if view.trust > Trust.HEARSAY and (hits or marks & Mark.HIDES_KEYWORDS):
                yield from self._deeper(view, view, bool(hits), marks, depth + 1, dress)


def _scope(view: View) -> object:
    """The stretch that a view is decoded from: equal texts from elsewhere are not the same."""
    scope = []
    each: View | None = view
    while each is not None:
        if each.blob is not None:
            scope.append((each.blob, id(each.parent)))
        each = each.parent
    return tuple(scope)


_Undo = Callable[[View], View | None]
_DRESS: tuple[tuple[int, _Undo], ...] = (
    (Mark.TAG, formatting.untagged),
    (Mark.ESCAPED, formatting.unescaped),
    (Mark.INSIDE, formatting.joined),
    (Mark.ENTITY | Mark.NUMERIC, characters.escaped_again),
)
"""Which mark calls for taking off what."""
_CODES: tuple[tuple[int, _Undo], ...] = (
    (Mark.WIDE, characters.wide),
    (Mark.SOFT, joints.soft_breaks),
    (Mark.BACKSLASH | Mark.NUMERIC, layers.escapes),
    (Mark.PERCENT, layers.percent),
)
"""Which mark calls for which decoding; what comes out may be dressed again."""
_GUESSED: tuple[tuple[int, _Undo], ...] = (
    (Mark.JOINT, joints.concatenated),
    (Mark.JOINT, joints.continued),
    (Mark.SPACED, joints.spaced),
    (Mark.DOTS, joints.dotted),
    (Mark.NOISE, joints.cleaned),
    (Mark.LOOKALIKE, characters.look_alikes),
)
"""Which mark calls for which guess."""
