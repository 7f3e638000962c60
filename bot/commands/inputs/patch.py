"""What do the patches of `git log -p` and `git diff` add? Also those of merges (`@@@`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

_HUNK = re.compile(rb"(@@+) (?:-\d+(?:,\d+)? )+\+(\d+)(?:,(\d+))? @@+")
_OLD = re.compile(rb"-\d+(?:,(\d+))? ")
_INDEX = re.compile(rb"index [0-9a-f,]+\.\.([0-9a-f]{40,64})\b")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f",
            b"v": b"\v"}  # fmt: skip


@dataclass(frozen=True)
class Hunk:
    """A stretch of a file as a commit left it, with the lines around what it added."""

    commit: str
    """Empty: not committed yet."""
    author: str
    date: str
    path: str
    line: int
    """The number of the first line."""
    text: str
    added: tuple[tuple[int, int], ...]
    """Which characters of the text the commit added; the rest was there before."""


@dataclass(frozen=True)
class Binary:
    """A file that is not text to git, as a commit left it."""

    commit: str
    author: str
    date: str
    path: str
    blob: str
    """The id of its content."""


def read_patch(stream: IO[bytes]) -> Iterator[Hunk | Binary]:
    """Everything that was added, in order.

    A commit begins with a line of NUL, id, NUL, author, NUL, date: no line of a patch does.
    """
    commit = author = date = path = blob = ""
    while line := stream.readline():
        if line.startswith(b"\0"):
            fields = [each.decode("utf-8", "replace") for each in line.rstrip(b"\n").split(b"\0")]
            _, commit, author, date = (*fields, "", "", "")[:4]
        elif line.startswith(b"diff --git "):
            path = _same_path(line[len(b"diff --git ") :].rstrip(b"\n"))
            blob = ""
        elif line.startswith((b"diff --cc ", b"diff --combined ")):
            path = _path(line.split(b" ", 2)[2])
            blob = ""
        elif index := _INDEX.match(line):
            blob = index[1].decode()
        elif line.startswith((b"+++ ", b"rename to ", b"copy to ")):
            named = _path(line[4:] if line[:1] == b"+" else line.split(b" ", 2)[2])
            path = named.removeprefix("b/") if line[:1] == b"+" else named
        elif line.startswith(b"Binary files "):
            if blob.strip("0") and not line.rstrip().endswith(b"and /dev/null differ"):
                yield Binary(commit, author, date, path, blob)
        elif found := _HUNK.match(line):
            text, added = _lines(stream, found, line)
            if added:
                yield Hunk(commit, author, date, path, int(found[2]), text, added)


def _lines(
    stream: IO[bytes], head: re.Match[bytes], line: bytes
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The lines of a hunk as they are after it, and which of them are new."""
    columns = len(head[1]) - 1
    old = [int(count) if count else 1 for count in _OLD.findall(line[: head.end()])]
    new = int(head[3]) if head[3] is not None else 1
    texts: list[str] = []
    added: list[tuple[int, int]] = []
    size = 0
    # counted, since a line of the file may look like the next header
    while new > 0 or any(each > 0 for each in old):
        row = stream.readline()
        if not row:
            break
        if row.startswith(b"\\"):
            continue  # "\ No newline at end of file"
        marks = row[:columns]
        old = [each - (mark != 0x2B) if b"-" not in marks or mark == 0x2D else each
               for each, mark in zip(old, marks, strict=False)]  # fmt: skip
        if b"-" in marks:
            continue
        new -= 1
        text = row[columns:].decode("utf-8", "replace")
        if marks.strip(b"+") == b"":
            if added and added[-1][1] == size:
                added[-1] = (added[-1][0], size + len(text))
            else:
                added.append((size, size + len(text)))
        texts.append(text)
        size += len(text)
    return "".join(texts), tuple(added)


def _path(quoted: bytes) -> str:
    """A path as git writes it: in quotes with escapes when it has unusual characters."""
    raw = quoted.rstrip(b"\n").rstrip(b"\t")
    if raw[:1] == b'"' and raw[-1:] == b'"':
        raw = _ESCAPE.sub(
            lambda m: bytes((int(m[1], 8) & 255,)) if len(m[1]) == 3 else _ESCAPES.get(m[1], m[1]),
            raw[1:-1],
        )
    return raw.decode("utf-8", "surrogateescape")


def _same_path(pair: bytes) -> str:
    """The path in "a/path b/path", which a file without `+++` (a binary one) has alone."""
    if pair[:1] == b'"':
        half = pair[: len(pair) // 2]
        return _path(half).removeprefix("a/")
    return pair[: len(pair) // 2].decode("utf-8", "surrogateescape").removeprefix("a/")
