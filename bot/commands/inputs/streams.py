"""How is a stream read that may be damaged, and whose beginning tells what it is?"""

from __future__ import annotations

import gzip
import io
import zlib
from typing import IO, Any

from bot.files.kinds import HEAD

DAMAGE = (OSError, EOFError, zlib.error)
"""What reading a file or an archive raises. gzip.BadGzipFile is an OSError."""


def why(error: Exception) -> str:
    """What went wrong, as a clause for people."""
    if isinstance(error, EOFError | zlib.error | gzip.BadGzipFile):
        return "it is damaged, and was read only up to there"
    return getattr(error, "strerror", None) or "it cannot be opened"


class Joined(io.RawIOBase):
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
        except DAMAGE as error:
            self.damage = why(error)
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

    def buffered(self) -> IO[bytes]:
        """All of it, also the first bytes."""
        return io.BufferedReader(self)

    def text(self, encoding: str) -> IO[str]:
        """All of it as text. What is not valid becomes a mark of one character."""
        return io.TextIOWrapper(self.buffered(), encoding=encoding, errors="replace", newline="")

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
