"""In how many ways can this text be read? Each view on it that may show a hidden keyword."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from detectors import layers, normalize, tables
from detectors.normalize import Mark, View
from detectors.prefilter import Hits

Search = Callable[[str], tuple[Hits, int]]
"""Keywords and marks in a text; see `Prefilter.search`."""

PREFERENCE = {
    kind: rank
    for rank, kind in enumerate(
        (
            "unfolded",
            "plain",
            "as given",
            "escapes",
            "percent",
            "table",
            "joined",
            "unwrapped",
            "base64",
        )
    )
}
"""Of two readings of one stretch the one that undoes what chat did is what the person meant."""

_DEEPEST = 2
"""Base64 inside base64 is followed this far."""
_FENCES = ("```", "{code", "{noformat")


def views(
    root: View, hits: Hits, marks: int, search: Search, depth: int = 0
) -> Iterator[tuple[View, Hits]]:
    """`root` and every other reading of it that has keywords, each with its keyword hits."""
    if hits:
        yield root, hits
    if not hits and not marks & Mark.HIDES_KEYWORDS:
        return
    typed = normalize.plain(root, marks)
    if typed is None:
        typed = root
    else:
        hits, marks = search(typed.text)
        if hits:
            yield typed, hits
    flat = typed
    if marks & Mark.LINK or (hits and marks & Mark.MARKUP):
        unfolded = normalize.unfolded(typed)
        if unfolded is not None:
            flat = unfolded
            hits, flat_marks = search(flat.text)
            marks |= flat_marks
            if hits:
                yield flat, hits
    yield from _deeper(typed, flat, marks, search, depth)


def _deeper(
    typed: View, flat: View, marks: int, search: Search, depth: int
) -> Iterator[tuple[View, Hits]]:
    """What only decoding shows."""
    extra: list[View | None] = []
    if marks & Mark.INSIDE:
        extra.append(normalize.joined(flat))
    if marks & (Mark.BACKSLASH | Mark.NUMERIC):
        once = layers.escapes(flat)
        extra.append(once)
        if once is not None and "\\" in once.text:
            extra.append(layers.escapes(once))
    if marks & Mark.PERCENT:
        once = layers.percent(flat)
        extra.append(once)
        if once is not None and "%" in once.text:
            extra.append(layers.percent(once))
    if any(fence in typed.text for fence in _FENCES):
        extra.append(normalize.unwrapped(typed))
    extra.append(tables.labelled(flat))
    for view in extra:
        if view is not None:
            hits, _ = search(view.text)
            if hits:
                yield view, hits
    if marks & Mark.BASE64 and depth < _DEEPEST:
        for inner in layers.base64_texts(typed):
            hits, inner_marks = search(inner.text)
            yield from views(inner, hits, inner_marks, search, depth + 1)
