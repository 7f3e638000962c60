"""What do the parsers in the child process give, and how do they say no?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Protocol

from bot.files.frames import LONGEST_TEXT
from bot.files.model import Limits, Unread


class Refused(Exception):
    """A file, or the rest of it, cannot be read; the message is a clause for people.

    Never with text from the file.
    """


LOCKED = "a password protects it"


@dataclass(frozen=True)
class Text:
    """A text that stands in the file."""

    place: str
    text: str
    exact: bool = True
    marks: tuple[tuple[int, str], ...] = ()


class Readable(Protocol):
    """A stream that is read once, in order."""

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes; none at the end."""


@dataclass(frozen=True)
class Inner:
    """A file inside the file."""

    name: str
    content: Readable | bytes
    packed: int | None = None
    """Its size before it was unpacked, when that is known."""


Item = Text | Inner | Unread
Parser = Callable[[IO[bytes], str, Limits], Iterator[Item]]
"""(content, seekable; name; limits) → what stands in it. Raises `Refused`, and anything else for
damaged files: the child's main loop is the border."""


def cut(place: str, text: str) -> Iterator[Text]:
    """A text in as many pieces as needed, each below the longest that is sent, cut at lines."""
    start, part = 0, 1
    while True:
        end = start + LONGEST_TEXT
        if end >= len(text):
            if start < len(text):
                yield Text(place if part == 1 else f"{place} (part {part})", text[start:])
            return
        line = text.rfind("\n", start + 1, end)
        end = line + 1 if line > 0 else end
        yield Text(place if part == 1 else f"{place} (part {part})", text[start:end])
        start, part = end, part + 1


class Table:
    """Lines of cells, cut into texts; remembers where each cell begins."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._pieces: list[str] = []
        self._marks: list[tuple[int, str]] = []
        self._length = 0

    def row(self, name: str, cells: list[tuple[str, str]]) -> Iterator[Text]:
        """Add a row of (finer place, text of the cell) called `name`; gives a text when full.

        Each cell stands in a line of its own, and an empty line ends the row.
        """
        if self._length > LONGEST_TEXT // 4:
            yield from self.end()
            self._place = f"{self._place.partition(', from ')[0]}, from {name}"
        for place, text in cells:
            for start in range(0, max(len(text), 1), LONGEST_TEXT // 2):
                self._marks.append((self._length, place))
                piece = text[start : start + LONGEST_TEXT // 2] + "\n"
                self._pieces.append(piece)
                self._length += len(piece)
                if self._length > LONGEST_TEXT // 2:
                    yield from self.end()
        if cells:
            self._pieces.append("\n")
            self._length += 1

    def end(self) -> Iterator[Text]:
        """What is left."""
        if self._pieces:
            yield Text(self._place, "".join(self._pieces), True, tuple(self._marks))
        self._pieces, self._marks, self._length = [], [], 0


def labelled(label: object, value: object) -> str:
    """`name: value`, so that what the name says about the value is next to it."""
    name, text = str(label).strip(), str(value)
    return f"{name}: {text}" if name else text
