"""In how many ways can this text be read? Each view on it that may show a hidden credential."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from detectors import characters, formatting, hearsay, joints, layers, lines, packed
from detectors.marks import Mark
from detectors.prefilter import Hit
from detectors.reading import Trust, View

Search = Callable[[str], tuple[list[Hit], int]]
"""Keywords and marks in a text; see `Prefilter.search`."""
Found = tuple[View, list[Hit]]

PREFERENCE = {
    kind: rank
    for rank, kind in enumerate(
        (
            *("unescaped", "untagged", "unfolded", "plain", "as given", "escapes", "entities"),
            *("percent", "wide", "soft breaks", "ungutted", "joined", "concatenated", "continued"),
            *("refilled", "column", "unwrapped", "spaced", "dotted", "cleaned", "look-alikes"),
            *("base64", "hexadecimal", "told"),
        )
    )
}
"""Of two readings of one stretch the one that undoes what chat did is what the person meant."""

_DEEPEST = 7
"""Readings of readings are followed this far: JSON in JSON in JSON in base64 in percent signs."""
_ROOM = 4_000_000
_SHARE = 24
"""Characters that all readings of a text may have together, plainly and for each of its own."""


class Reader:
    """Finds the readings of one text, within bounds; what they cut off goes into `unread`."""

    def __init__(self, search: Search, size: int, unread: list[tuple[int, int]]) -> None:
        """`size` of the text as given, in characters."""
        self._search = search
        self._left = _ROOM + _SHARE * size
        self._unread = unread
        self._seen: dict[tuple[object, str], Trust] = {}

    def views(self, root: View, hits: list[Hit], marks: int) -> Iterator[Found]:
        """`root` and every other reading of it that has keywords, each with its keyword hits."""
        yield from self._dressed(root, hits, marks, 0)

    def _dressed(self, view: View, hits: list[Hit], marks: int, depth: int) -> Iterator[Found]:
        """`view` as it is, as it was typed and as it was meant; then what lies deeper."""
        if hits:
            yield view, hits
        elif not marks & Mark.HIDES_KEYWORDS:
            return
        typed = characters.plain(view, marks)
        if typed is None:
            typed = view
        else:
            hits, marks = self._search(typed.text)
            self._left -= len(typed.text)
            if hits:
                yield typed, hits
        flat = typed
        if marks & Mark.LINK or (marks & Mark.MARKUP and (hits or marks & Mark.BASE64)):
            unfolded = formatting.unfolded(typed)
            if unfolded is not None:
                flat = unfolded
                hits, flat_marks = self._search(flat.text)
                self._left -= len(flat.text)
                marks |= flat_marks
                if hits:
                    yield flat, hits
        for child in self._deeper(typed, flat, bool(hits), marks):
            yield from self._child(child, depth + 1)

    def _child(self, view: View, depth: int) -> Iterator[Found]:
        key = (_scope(view), view.text)
        if self._seen.get(key, Trust.HEARSAY - 1) >= view.trust:
            return
        self._seen[key] = view.trust
        if self._left < len(view.text):
            self._unread.append(view.origin(0, len(view.text)))
            return
        self._left -= len(view.text)
        hits, marks = self._search(view.text)
        if depth >= _DEEPEST:
            if hits:
                yield view, hits
            if marks & (Mark.BACKSLASH | Mark.PERCENT | Mark.BASE64):
                self._unread.append(view.origin(0, len(view.text)))
        elif view.trust is Trust.HEARSAY:
            if hits:
                yield view, hits
        else:
            yield from self._dressed(view, hits, marks, depth)

    def _deeper(self, typed: View, flat: View, hits: bool, marks: int) -> Iterator[View]:
        """Every further reading that the marks give reason for, the surest first."""
        for mark, undo in _BELIEVED:
            if marks & mark:
                made = undo(flat)
                if made is not None:
                    yield made
        if flat is not typed and marks & Mark.INSIDE and ("{{" in typed.text or "}}" in typed.text):
            made = formatting.joined(typed)
            if made is not None:
                yield made
        several = marks & Mark.GUTTER and (hits or marks & Mark.BASE64)
        if several:
            made = lines.ungutted(typed)
            if made is not None:
                yield made
        if marks & Mark.BASE64:
            yield from packed.base64_texts(typed, self._unread)
        if marks & Mark.HEX:
            yield from packed.hex_texts(typed, self._unread)
        if flat.trust < Trust.FULL:
            return  # one guess upon another proves nothing
        for mark, undo in _GUESSED:
            if marks & mark:
                made = undo(flat)
                if made is not None:
                    yield made
        if several and hits:
            for undo in (lines.refilled, lines.unwrapped):
                made = undo(typed)
                if made is not None:
                    yield made
            yield from lines.columns(typed)
        if marks & Mark.HEARSAY:
            yield from hearsay.told(flat)


def _scope(view: View) -> object:
    """The stretch that a view is decoded from: equal texts from elsewhere are not the same."""
    scope = []
    each: View | None = view
    while each is not None:
        if each.blob is not None:
            scope.append((each.blob, id(each.parent)))
        each = each.parent
    return tuple(scope)


_BELIEVED: tuple[tuple[int, Callable[[View], View | None]], ...] = (
    (Mark.WIDE, characters.wide),
    (Mark.TAG | Mark.MARKUP, formatting.untagged),
    (Mark.ESCAPED, formatting.unescaped),
    (Mark.INSIDE, formatting.joined),
    (Mark.BACKSLASH | Mark.NUMERIC, layers.escapes),
    (Mark.PERCENT, layers.percent),
    (Mark.ENTITY | Mark.NUMERIC, characters.escaped_again),
    (Mark.SOFT, joints.soft_breaks),
)
_GUESSED: tuple[tuple[int, Callable[[View], View | None]], ...] = (
    (Mark.JOINT, joints.concatenated),
    (Mark.JOINT, joints.continued),
    (Mark.SPACED, joints.spaced),
    (Mark.DOTS, joints.dotted),
    (Mark.NOISE, joints.cleaned),
    (Mark.LOOKALIKE, characters.look_alikes),
)
"""Which mark calls for which reading. Both are in the order of belief."""
