"""What `scan` reads: files, folders, standard input, message lines; each as a small document."""

from __future__ import annotations

import gzip
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

STDIN = "-"
MAX_FILE = 20_000_000
"""Bytes; a larger file is read in pieces of lines."""
_PIECE = 2_000_000
_OVERLAP_LINES = 40
_SKIPPED_FOLDERS = frozenset([".git", ".hg", ".svn", "node_modules", ".venv", "__pycache__"])


@dataclass(frozen=True)
class Text:
    """One text to scan."""

    source: str
    """The file as it was named; "-" for standard input."""
    document: str
    """Its id: the message's, or the file's name."""
    text: str
    offset: int = 0
    """Characters of the document before this text, when it is a piece of a large file."""


Unread = Callable[[str, str], None]
"""Called with (what, why) for everything that could not be read."""


def texts(paths: Iterable[str], form: str, unread: Unread) -> Iterator[Text]:
    """All texts of the paths, in order; what can't be read goes to `unread`, never to silence."""
    for name in paths:
        if name == STDIN:
            yield from _lines_or_text(sys.stdin.buffer, STDIN, form, unread)
            continue
        path = Path(name)
        if not path.exists():
            unread(name, "there is no such file or folder")
        for file in _files(path, unread):
            try:
                with _open(file) as stream:
                    yield from _lines_or_text(stream, str(file), form, unread)
            except (OSError, EOFError, gzip.BadGzipFile) as error:
                unread(str(file), getattr(error, "strerror", None) or "it is damaged")


def _files(path: Path, unread: Unread) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir():
        try:
            inside = sorted(path.iterdir())
        except OSError as error:
            unread(str(path), error.strerror or "it cannot be listed")
            return
        for each in inside:
            if each.is_symlink() or (each.is_dir() and each.name in _SKIPPED_FOLDERS):
                continue
            yield from _files(each, unread)


def _open(file: Path) -> IO[bytes]:
    if file.suffix == ".gz":
        return gzip.open(file, "rb")  # type: ignore[return-value]
    return file.open("rb")


def _lines_or_text(stream: IO[bytes], source: str, form: str, unread: Unread) -> Iterator[Text]:
    if form == "messages-jsonl":
        yield from _messages(stream, source, unread)
    else:
        yield from _plain(stream, source, unread)


def _messages(stream: IO[bytes], source: str, unread: Unread) -> Iterator[Text]:
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            message = json.loads(line)
            document, text = str(message["id"]), message["text"]
        except (ValueError, KeyError, TypeError):
            unread(f"{source}, line {number}", 'it is not an object with "id" and "text"')
            continue
        if not isinstance(text, str):
            unread(f"{source}, line {number}", '"text" is not a string')
            continue
        yield Text(source, document, text)


def _plain(stream: IO[bytes], source: str, unread: Unread) -> Iterator[Text]:
    head = stream.read(4096)
    encoding = _encoding(head)
    if encoding is None:
        unread(source, "it is not text")
        return
    # what is not valid becomes a mark of one character, so that the rest is still read
    reader = io.TextIOWrapper(
        io.BufferedReader(_Joined(head, stream)),
        encoding=encoding,
        errors="replace",
        newline="",
    )
    offset, kept = 0, ""
    while True:
        piece = reader.read(_PIECE)
        text = kept + piece
        if not piece:
            if kept and not offset:
                yield Text(source, source, kept, 0)
            return
        last = len(piece) < _PIECE
        if last and not offset:
            yield Text(source, source, text, 0)
            return
        yield Text(source, source, text, offset)
        if last:
            return
        # what straddles two pieces is found in the second, which begins some lines earlier
        tail = "".join(text.splitlines(keepends=True)[-_OVERLAP_LINES:])[-200_000:]
        offset, kept = offset + len(text) - len(tail), tail


class _Joined(io.RawIOBase):
    """The bytes read already, then the rest of the stream."""

    def __init__(self, head: bytes, stream: IO[bytes]) -> None:
        self._head = head
        self._stream = stream

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer`; how many bytes, 0 at the end."""
        size = len(buffer)
        data = self._head[:size] if self._head else self._stream.read(size)
        self._head = self._head[size:]
        buffer[: len(data)] = data
        return len(data)


def _encoding(head: bytes) -> str | None:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if head.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if b"\0" in head:
        return None
    return "utf-8"
