"""Where does a value go on in the next line, and what stands before it there that is not its own?

Mail programs and terminals break long lines, tables break long cells; diffs, logs, listings and
comments put something in front of every line.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from detectors.entropy import strangeness
from detectors.reading import Edit, Trust, View, edited

_VALUE = r"A-Za-z0-9_.+/=~:@%-"
_WRAP = regex.compile(
    rf"(?<=[{_VALUE}]{{4}})\r?\n[ \t]*(?:(?:>|&gt;)[ \t]?)*"
    # a digit, or more letters than words mostly have: see `_noisy`
    rf"(?=[{_VALUE}]{{0,2000}}?(?:\d|[{_VALUE}]{{8}}))(?=(?P<rest>[{_VALUE}]{{1,2000}}+))"
)
_TAIL = regex.compile(rf"(?r)[{_VALUE}]{{12,2000}}")
_FENCE = regex.compile(r"```|\{(?:code|noformat)[^{}\n]{0,200}\}")
_STRANGE = 4.75
"""See `entropy.strangeness`: of 20 random letters 99 in 100 reach it."""
_SEVERAL = "written over several lines"
_FULL = (56, 82)
"""Columns at which mail programs and terminals break a line that is full."""
_SETTING = regex.compile(r"[A-Za-z_][\w.-]{0,60}[=:](?!$)")


def unwrapped(view: View) -> View | None:
    """Line breaks gone inside of what may be one word: anywhere in a fence, else in noise only."""
    text = view.text
    fences = [each.span() for each in _FENCE.finditer(text)]
    edits: list[Edit] = []
    number = 0
    for match in _WRAP.finditer(text):
        start, end = match.span()
        while number < len(fences) and fences[number][1] <= start:
            number += 1
        fenced = number % 2 == 1 and number < len(fences)
        if _goes_on(match["rest"]) and (fenced or _broken(text, start)):
            edits.append((start, end, ""))
    return edited(view, "unwrapped", edits, trust=Trust.GUESS, reason=_SEVERAL, local=True)


def refilled(view: View) -> View | None:
    """Line breaks gone at the end of full lines, where noise goes on.

    Here a value may be longer than it looks in its first line; with `unwrapped` the line wins.
    """
    text = view.text
    edits: list[Edit] = []
    for match in _WRAP.finditer(text):
        start, end = match.span()
        begins = text.rfind("\n", max(0, start - _FULL[1] - 1), start) + 1
        full = _FULL[0] <= start - begins <= _FULL[1]
        if full and _goes_on(match["rest"]) and _broken(text, start):
            edits.append((start, end, ""))
    return edited(view, "refilled", edits, trust=Trust.GUESS, reason=_SEVERAL, local=True)


def _goes_on(rest: str) -> bool:
    """Whether a line's first word may be the second half of a credential: no word, no setting."""
    return _noisy(rest) and not _SETTING.match(rest)


def _broken(text: str, end: int) -> bool:
    """Whether what stands before `end` may be the first half of a credential."""
    half = _TAIL.match(text, max(0, end - 2000), end)
    return half is not None and _noisy(half[0])


def _noisy(word: str) -> bool:
    """Letters and digits mixed, or letters as no language has them: no word of a sentence."""
    inner = word.strip("=.:-_/~@%")
    if len(inner) < 4 or not any(each.isalpha() for each in inner):
        return False
    if any(each.isdigit() for each in inner):
        return True
    return len(inner) >= 8 and strangeness(inner) >= _STRANGE


_END = regex.compile(r"-----END [A-Za-z0-9 -]{3,40}?-----")
_NUMBER = regex.compile(r"\d+|[ \t]+")
_GUTTER = 200
"""Characters: timestamp, level, thread and logger fit in."""
_KEY = 20_000
"""Characters from the beginning to the end of a key that are looked at."""
_DIFF = regex.compile(r"(?<![^\n])(?:@@ -|\+\+\+ |diff --git )")
_CHANGED = regex.compile(r"(?<![^\n])[-+](?![-+\s])")


def ungutted(view: View) -> View | None:
    """What stands before lines that is not theirs gone: log prefixes, numbers, signs of a diff.

    Before the lines of a key anything that its last line shows; else only the signs of a diff.
    """
    text = view.text
    edits: list[Edit] = []
    if view.made_by("ungutted"):
        return None
    if "-----END " in text:
        edits += _gutters(text)
    if _DIFF.search(text):
        edits += ((*each.span(), "") for each in _CHANGED.finditer(text))
    return edited(view, "ungutted", edits, local=True)


def _gutters(text: str) -> Iterator[Edit]:
    done = 0
    for match in _END.finditer(text):
        begins = text.rfind("\n", max(done, match.start() - _GUTTER - 1), match.start()) + 1
        gutter = text[begins : match.start()]
        low = text.rfind("-----BEGIN ", max(done, begins - _KEY), begins)
        done = match.end()
        if not begins or not gutter.strip() or low < 0:
            continue
        # it cannot be slow: numbers and spaces never touch their like
        shape = regex.compile(_shape(gutter))
        position = text.rfind("\n", max(0, low - _GUTTER - 1), low) + 1
        while position < match.end():
            after = text.find("\n", position)
            after = len(text) if after < 0 else after
            line = shape.match(text, position, after)
            if line is not None:
                yield position, line.end(), ""
                tail = _TAIL_END.search(text, line.end(), after)
                if tail is not None:
                    yield tail.start(), tail.end(), ""
            position = after + 1


_TAIL_END = regex.compile(r"[ \t]*[|│┃↵][ \t\r]*$|[ \t]+[+\\]?[ \t\r]*$|\r$")


def _shape(gutter: str) -> str:
    pieces: list[str] = []
    position = 0
    for each in _NUMBER.finditer(gutter):
        pieces.append(regex.escape(gutter[position : each.start()]))
        pieces.append(r"\d+" if each[0][0].isdigit() else r"[ \t]*")
        position = each.end()
    return "".join([*pieces, regex.escape(gutter[position:])])


_BORDERS = "|│┃║"
_BORDER = regex.compile(rf"[{_BORDERS}]")
_ROW = regex.compile(rf"^[^{_BORDERS}\n]*+[{_BORDERS}].*+$", regex.MULTILINE)
_COLUMNS = 40
"""Columns of which each is read in one piece. A view each: more would cost too much."""


def columns(view: View, unread: list[tuple[int, int]]) -> Iterator[View]:
    """Cells of a table that go on in the next row, where another cell of that row is empty.

    What goes on in columns that are too many to be read goes into `unread`.
    """
    if not any(each in view.text for each in _BORDERS):
        return
    edits: dict[int, list[Edit]] = {}
    above: list[tuple[int, int]] = []
    last = -2
    for row in _ROW.finditer(view.text):
        cells = _cells(view.text, row.start(), row.end())
        if row.start() == last + 1 and len(cells) == len(above):
            goes_on = any(
                start == end and first < final
                for (start, end), (first, final) in zip(cells, above, strict=True)
            )
            for number, ((start, end), (_, final)) in enumerate(zip(cells, above, strict=True)):
                broken = view.text[final : final + 2].strip() in ("+", "↵", "…")
                if start < end and (goes_on or broken):
                    edits.setdefault(number, []).append((final, start, ""))
        above, last = cells, row.end()
    for number in sorted(edits):
        if number >= _COLUMNS:
            unread += (view.origin(first, last) for first, last, _ in edits[number])
            continue
        made = edited(
            view,
            "column",
            edits[number],
            trust=Trust.GUESS,
            reason="written over several rows of a table",
            local=True,
        )
        if made is not None:
            yield made


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the words of each cell of a row stand, without the spaces and psql's `+` at the end."""
    borders = [each.start() for each in _BORDER.finditer(text, start, end)]
    cells = []
    for low, high in zip([start - 1, *borders], [*borders, end], strict=True):
        inner = text[low + 1 : high]
        words = inner.rstrip()
        if len(words) < len(inner) + 1 and words.endswith((" +", "↵")):
            words = words[:-1].rstrip()
        elif words.endswith("+") and len(words) == len(inner):
            words = words[:-1].rstrip()  # psql marks a cell that goes on in its last column
        first = low + 1 + len(words) - len(words.lstrip())
        cells.append((min(first, low + 1 + len(words)), low + 1 + len(words)))
    return cells
