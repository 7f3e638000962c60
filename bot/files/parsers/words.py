"""What is written in the XML of a text document or of slides, as lines?"""

from __future__ import annotations

from collections.abc import Iterator

from bot.files.items import Text, cut
from bot.files.parsers.xml import Handler

_TEXTS = frozenset(["t", "instrText", "delText", "delInstrText"])
"""Elements of OOXML whose characters count; between others there is only white space."""
_ROWS = frozenset(["tr", "table-row"])
_CELLS = frozenset(["tc", "table-cell"])
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "line-break": "\n", "noBreakHyphen": "-"}
_TARGETS = frozenset(["href", "Target", "target", "descr", "title", "name", "alt", "val"])
_LONG = 8


class Lines(Handler):
    """Paragraphs as lines, and rows of tables as lines; a row of two cells as `first: second`.

    Runs of one paragraph are joined without anything between: a word in two styles is one word.
    """

    def __init__(self, place: str, *, every: bool = False) -> None:
        """`every`: all characters count (ODF and unknown XML), not only those of text runs."""
        super().__init__()
        self._place = place
        self._every = every
        self._inside = 0
        self._out: list[str] = []
        self._cells: list[list[str]] = []
        self._in_cell = False
        self._extra: list[str] = []

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        if name in _TEXTS:
            self._inside += 1
        elif name in _ROWS:
            self._cells = []
        elif name in _CELLS:
            self._cells.append([])
            self._in_cell = True
        elif name in _BREAKS:
            self._add(_BREAKS[name])
        elif name == "s":
            # white space of ODF; nobody's credential needs more
            self._add(" " * min(int(attributes.get("c", "1") or 1), 100))
        for key, value in attributes.items():
            if key in _TARGETS and len(value) >= _LONG:
                self._extra.append(value + "\n")

    def characters(self, content: str) -> None:
        """See `Handler`."""
        if self._inside or self._every:
            self._add(content)

    def shut(self, name: str) -> None:
        """See `Handler`."""
        if name in _TEXTS:
            self._inside -= 1
        elif name in ("p", "h", "comment") or (self._every and name not in ("span", "a", "s")):
            self._add("\n")
        if name in _CELLS:
            self._in_cell = False
        elif name in _ROWS and self._cells:
            cells = ["".join(each).strip() for each in self._cells]
            self._cells = []
            self._out.append((": " if len(cells) == 2 else "\t").join(cells) + "\n")

    def _add(self, text: str) -> None:
        (self._cells[-1] if self._in_cell and self._cells else self._out).append(text)

    def done(self) -> Iterator[Text]:
        """See `Handler`."""
        text = "".join(self._out)
        if text.strip():
            yield from cut(self._place, text)
        extra = "".join(dict.fromkeys(self._extra))
        if extra:
            yield from cut(f"{self._place}, links and names", extra)
