"""What `scan` reads: files, folders, standard input, message lines; each as a small document."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from bot.files import FileText, Reader
from bot.files.kinds import HEAD, WRITTEN, Kind, kind_of
from bot.files.text import unicode_of

STDIN = "-"
PIECE = 2_000_000
"""Characters; a longer text is read in pieces, so that memory stays constant."""
CONTEXT = 65_536
"""Characters around the border of two pieces that both see; no credential is longer."""
_LONGEST_LINE = 64_000_000
"""Bytes of one message line."""
_SKIPPED_FOLDERS = frozenset([".git", ".hg", ".svn", "node_modules", ".venv", "__pycache__"])
_DAMAGE = (OSError, EOFError, zlib.error)
"""What reading a file or an archive raises. gzip.BadGzipFile is an OSError."""


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

    @property
    def again(self) -> str | None:
        """The id of the document that this one shows in another way; None: it is the first."""
        if self.inside is None or self.inside.view_of is None:
            return None
        return _inside(self.source, self.inside.view_of)


Unread = Callable[[str, str], None]
"""Called with (what, why) for everything that could not be read."""


def texts(
    paths: Iterable[str], form: str, unread: Unread, passed: Counter[str] | None = None
) -> Iterator[Text]:
    """All texts of the paths, in order; what can't be read goes to `unread`, never to silence.

    `passed` counts what was passed over in folders by intention, in words.
    """
    passed = Counter() if passed is None else passed
    with closing(Reader()) as reader:
        for name in paths:
            if name == STDIN:
                if sys.stdin is None:
                    unread(STDIN, "standard input is closed")
                else:
                    yield from _read(sys.stdin.buffer, STDIN, form, unread, reader)
                continue
            for file in _files(Path(name), unread, passed):
                try:
                    with file.open("rb") as stream:
                        yield from _read(stream, str(file), form, unread, reader)
                except OSError as error:
                    unread(str(file), _why(error))


def _files(path: Path, unread: Unread, passed: Counter[str]) -> Iterator[Path]:
    """What is named is read, whatever it is (a pipe, a link); inside folders only files."""
    left = [path]
    while left:
        here = left.pop()
        try:
            if not _is_folder(here):
                yield here
                continue
            with os.scandir(here) as listed:
                inside = sorted(listed, key=lambda each: each.name)
        except (OSError, ValueError) as error:
            unread(str(here), _why(error))
            continue
        for each in reversed(inside):
            if each.is_symlink():
                passed["symbolic links"] += 1
            elif each.is_dir(follow_symlinks=False):
                if each.name in _SKIPPED_FOLDERS:
                    passed[f"folders called {each.name}"] += 1
                else:
                    left.append(here / each.name)
            elif each.is_file(follow_symlinks=False):
                left.append(here / each.name)
            else:
                passed["pipes, sockets and devices"] += 1


def _is_folder(path: Path) -> bool:
    """Whether it is a folder. Raises OSError when there is nothing or it may not be known."""
    try:
        path.stat()
    except FileNotFoundError:
        raise FileNotFoundError(0, "there is no such file or folder") from None
    return path.is_dir()


def _why(error: Exception) -> str:
    if isinstance(error, EOFError | zlib.error | gzip.BadGzipFile):
        return "it is damaged, and was read only up to there"
    return getattr(error, "strerror", None) or "it cannot be opened"


def _read(
    stream: IO[bytes], source: str, form: str, unread: Unread, reader: Reader
) -> Iterator[Text]:
    # by content, not by name: standard input has none
    if isinstance(stream, io.BufferedReader) and stream.peek(2)[:2] == b"\x1f\x8b":
        stream = gzip.GzipFile(fileobj=stream)  # type: ignore[assignment]
    if form == "messages-jsonl":
        yield from _messages(stream, source, unread)
    else:
        yield from _any(stream, source, unread, reader)


# --- message lines -----------------------------------------------------------------------------


def _messages(stream: IO[bytes], source: str, unread: Unread) -> Iterator[Text]:
    number = 0
    while True:
        number += 1
        try:
            line = stream.readline(_LONGEST_LINE)
            whole = len(line) < _LONGEST_LINE or line.endswith(b"\n")
            rest = line
            while not whole and rest and not rest.endswith(b"\n"):
                rest = stream.readline(_LONGEST_LINE)
        except _DAMAGE as error:
            unread(source, _why(error))
            return
        if not line:
            return
        if not whole:
            unread(f"{source}, line {number}", f"it is longer than {_LONGEST_LINE} bytes")
        elif line.strip():
            yield from _message(line, source, number, unread)


def _message(line: bytes, source: str, number: int, unread: Unread) -> Iterator[Text]:
    try:
        message = json.loads(line)
        document, text = message["id"], message["text"]
    except UnicodeDecodeError:
        unread(f"{source}, line {number}", "it is not UTF-8")
        return
    except (ValueError, KeyError, TypeError, RecursionError):
        unread(f"{source}, line {number}", 'it is not an object with "id" and "text"')
        return
    if not isinstance(text, str):
        unread(f"{source}, line {number}", '"text" is not a string')
        return
    if not isinstance(document, str):
        document = json.dumps(document, ensure_ascii=False)
    yield Text(source, document, text, number)


# --- files ---------------------------------------------------------------------------------------


def _any(stream: IO[bytes], source: str, unread: Unread, reader: Reader) -> Iterator[Text]:
    joined = _Joined(stream)
    encoding = unicode_of(joined.head)
    kind = kind_of(joined.head, source, text=encoding is not None)
    if kind == Kind.TEXT:
        yield from _plain(joined, source, encoding or "utf-8", unread)
        return
    path = Path(source)
    content: bytes | Path = path
    most = reader.limits.max_bytes
    if source == STDIN or kind in WRITTEN or not path.is_file():
        content = joined.up_to(most)
        if len(content) > most:
            unread(source, f"only its text was read: it is larger than {most // 1_000_000} MB")
            if kind in WRITTEN and encoding:
                joined.again(content)
                yield from _plain(joined, source, encoding, unread)
            return
        if joined.damage:
            unread(source, joined.damage)
            if kind not in WRITTEN:
                return
    for each in reader.read(content, path.name):
        if not isinstance(each, FileText):
            unread(_inside(source, each.what), each.why)
            continue
        document = _inside(source, each.place)
        inside = each if each.place else None
        for piece in _pieces(io.StringIO(each.text, newline=""), source, document):
            yield replace(piece, inside=inside)


def _inside(source: str, place: str) -> str:
    return f"{source}!{place}" if place else source


def _plain(joined: _Joined, source: str, encoding: str, unread: Unread) -> Iterator[Text]:
    # what is not valid becomes a mark of one character, so that the rest is still read
    text = io.TextIOWrapper(
        io.BufferedReader(joined), encoding=encoding, errors="replace", newline=""
    )
    yield from _pieces(text, source, source)
    if joined.damage:
        unread(source, joined.damage)


def _pieces(reader: IO[str], source: str, document: str) -> Iterator[Text]:
    kept, offset, line, line_start, own_from = "", 0, 1, 0, 0
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


class _Joined(io.RawIOBase):
    """A stream whose first bytes have been looked at, and which ends where it is damaged."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.damage = ""
        """Why the rest could not be read."""
        self.head = self._next(HEAD)
        self._left = self.head

    def _next(self, size: int) -> bytes:
        try:
            return self._stream.read(size)
        except _DAMAGE as error:
            self.damage = _why(error)
            return b""

    def up_to(self, most: int) -> bytes:
        """Everything, or the first bytes, one more than `most`."""
        pieces, size = [self._left], len(self._left)
        self._left = b""
        while size <= most and (piece := self._next(min(1 << 20, most + 1 - size))):
            pieces.append(piece)
            size += len(piece)
        return b"".join(pieces)

    def again(self, data: bytes) -> None:
        """Give these bytes back, to be read first."""
        self._left = data

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer`; how many bytes, 0 at the end."""
        size = len(buffer)
        if self._left:
            data, self._left = self._left[:size], self._left[size:]
        else:
            data = b"" if self.damage else self._next(size)
        buffer[: len(data)] = data
        return len(data)
