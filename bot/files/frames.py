"""How do the reader and its child processes talk? In length-prefixed frames over two pipes.

The child is not trusted: whoever made the file may have taken it over. So nothing is unpickled,
every length is checked before it is read, and text that is no UTF-8 is repaired.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from typing import IO, Any

TEXT, BEGIN, DATA, END, UNREAD, DONE = b"T", b"B", b"D", b"E", b"U", b"Z"
"""A text; a file inside: its name, its bytes, its end (with a reason when it ended early);
something unread; the file is finished."""
CHUNK = 1 << 20
"""Bytes of one DATA frame at most."""
LONGEST_TEXT = 1_000_000
"""Characters of one TEXT frame at most; parsers cut at the end of a line or a row before."""
_LONGEST = 64 << 20
_LONGEST_PLACE = 4096
_HEAD = struct.Struct(">c?III")


class Broken(Exception):
    """What came over the pipe is no frame."""


@dataclass(frozen=True)
class Frame:
    """One thing that the child says."""

    kind: bytes
    place: str
    body: bytes
    exact: bool = True
    marks: tuple[tuple[int, str], ...] = ()

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", "replace")


def packed(
    kind: bytes,
    place: str = "",
    body: bytes = b"",
    *,
    exact: bool = True,
    marks: list[tuple[int, str]] | tuple[tuple[int, str], ...] = (),
) -> bytes:
    """A frame as bytes."""
    where = place.encode("utf-8", "replace")[:_LONGEST_PLACE]
    extra = json.dumps(marks).encode() if marks else b""
    return _HEAD.pack(kind, exact, len(where), len(body), len(extra)) + where + body + extra


def unpacked(read: Any) -> Frame:
    """The next frame of `read`, a function that gives exactly so many bytes. Raises `Broken`."""
    kind, exact, place, body, extra = _HEAD.unpack(read(_HEAD.size))
    if place > _LONGEST_PLACE or body > _LONGEST or extra > _LONGEST:
        raise Broken
    where = read(place).decode("utf-8", "replace")
    data = read(body)
    marks: tuple[tuple[int, str], ...] = ()
    if extra:
        try:
            marks = tuple((int(at), str(name)) for at, name in json.loads(read(extra)))
        except (ValueError, TypeError, RecursionError):
            raise Broken from None
    return Frame(kind, where, data, exact, marks)


def job(kind: str, name: str, size: int, path: str, limits: dict[str, float]) -> bytes:
    """The order to read one file, as bytes; its content follows unless it has a path."""
    head = {"kind": kind, "name": name, "size": size, "path": path, "limits": limits}
    line = json.dumps(head).encode()
    return struct.pack(">I", len(line)) + line


def next_job(stream: IO[bytes]) -> dict[str, Any] | None:
    """The next order; None when there are no more."""
    size = stream.read(4)
    if len(size) < 4:
        return None
    found: dict[str, Any] = json.loads(stream.read(struct.unpack(">I", size)[0]))
    return found
