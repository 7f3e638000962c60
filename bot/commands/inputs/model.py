"""What do the inputs of `scan` pass on? Small documents, and what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO

from bot.files import FileText
from detectors import Part

STDIN = "-"
STAGED = "\0staged"
"""Instead of the revisions of a git history: what the next commit would add."""
PIECE = 2_000_000
"""Characters; a longer text is read in pieces, so that memory stays constant."""
CONTEXT = 65_536
"""Characters around the border of two pieces that both see; no credential is longer."""

Unread = Callable[[str, str], None]
"""Called with (what, why) for everything that could not be read."""


def _nothing() -> Mapping[str, str]:
    return {}


@dataclass(frozen=True)
class Text:
    """One text to scan."""

    source: str
    """The file as it was named; "-" for standard input."""
    document: str
    """Its id: the message's, or the file's name."""
    text: str
    line: int
    """The line of the source in which the text starts, from 1."""
    offset: int = 0
    """Characters of the document before this text, when it is a piece of a large file."""
    line_start: int = 0
    """Where that line starts, in characters of the document."""
    own_from: int = 0
    """Only what starts from here ..."""
    own_until: int | None = None
    """... to before here (in this text) is this piece's to tell; None: to the end."""
    inside: FileText | None = None
    """The text inside of the file, when it is not the file itself."""
    parts: tuple[Part, ...] = ()
    """The document's parts, when it has several; `text` is empty then."""
    part: str = ""
    """Which stretch of the document the text is, in words, when its offsets begin there."""
    added: tuple[tuple[int, int], ...] = ()
    """Stretches (in characters of the whole text) outside of which it is only context."""
    about: Mapping[str, str] = field(default_factory=_nothing)
    """Who wrote it, and when: "author", "date", "commit", "channel"."""

    @property
    def again(self) -> str | None:
        """The id of the document that this one shows in another way; None: it is the first."""
        if self.inside is None or self.inside.view_of is None:
            return None
        return inside_of(self.source, self.inside.view_of)

    @property
    def size(self) -> int:
        """Characters to read."""
        return len(self.text) + sum(len(part.text) for part in self.parts)

    def owns(self, start: int) -> bool:
        """Whether what starts there is this text's to tell."""
        until = len(self.text) if self.own_until is None else self.own_until
        if self.parts:
            return True
        if not self.own_from <= start < until:
            return False
        place = self.offset + start
        return not self.added or any(first <= place < last for first, last in self.added)


def inside_of(source: str, place: str) -> str:
    """The id of what lies at `place` in a file."""
    return f"{source}!{place}" if place else source


def pieces(reader: IO[str], source: str, document: str, line: int = 1) -> Iterator[Text]:
    """A text of any length in pieces that overlap, so that nothing is cut at a border."""
    kept, offset, line_start, own_from = "", 0, 0, 0
    while True:
        piece = reader.read(PIECE)
        text = kept + piece
        if len(piece) < PIECE:
            if text:
                yield Text(source, document, text, line, offset, line_start, own_from)
            return
        # both pieces see the text around the border; what starts before it is the first one's
        border = len(text) - CONTEXT
        yield Text(source, document, text, line, offset, line_start, own_from, border)
        begin, own_from = border - CONTEXT, CONTEXT
        line += text.count("\n", 0, begin)
        last_break = text.rfind("\n", 0, begin)
        line_start = line_start if last_break < 0 else offset + last_break + 1
        kept, offset = text[begin:], offset + begin
