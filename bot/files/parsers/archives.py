"""What is in a tar archive or a file packed by gzip, bzip2, xz or Zstandard?

Nothing is written to the disk, so a name like "../../etc/passwd" is only a name; links have no
content and are passed over.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, Any

from bot.files.items import Inner, Item, Readable, Refused
from bot.files.model import ARCHIVES_HINT, Limits, Unread

_ENDS = (".gz", ".tgz", ".bz2", ".tbz2", ".tbz", ".xz", ".txz", ".zst", ".tzst")
_XZ_MEMORY = 256_000_000


def tar(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    yield from _members(content)


def gzipped(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    yield from _unpacked(content, gzip.GzipFile(fileobj=content), name)


def bzip2(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    yield from _unpacked(content, bz2.BZ2File(content), name)


def xz(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    yield from _unpacked(content, lzma.LZMAFile(content), name)  # noqa: SIM115 - the content is closed


def zstd(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    try:
        from backports import zstd as library
    except ImportError:
        raise Refused(f"Zstandard files are read after {ARCHIVES_HINT}") from None
    yield from _unpacked(content, library.ZstdFile(content), name)


def _unpacked(content: IO[bytes], unpacked: Readable, name: str) -> Iterator[Item]:
    size = content.seek(0, io.SEEK_END)
    content.seek(0)
    stream = _Looked(unpacked)
    if stream.head[257:262] == b"ustar":
        # in one go: the archive itself may be larger than any file that is kept in memory
        yield from _members(stream, size)
        return
    end = PurePosixPath(name).suffix.lower()
    inner = PurePosixPath(name).name
    inner = inner[: -len(end)] if end in _ENDS and len(inner) > len(end) else inner
    yield Inner(inner or "content", stream, size)


class _Looked:
    """A stream whose first block has been looked at."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self.head = stream.read(512)
        self._left = self.head

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes."""
        if self._left:
            end = len(self._left) if size < 0 else size
            found, self._left = self._left[:end], self._left[end:]
            return found
        return self._stream.read(size)


def _members(stream: Any, packed: int | None = None) -> Iterator[Item]:
    direct = isinstance(stream, _Looked)
    try:
        with tarfile.open(fileobj=stream, mode="r|" if direct else "r:") as archive:
            for member in archive:
                if not member.isfile():
                    continue
                file = archive.extractfile(member)
                if file is not None:
                    yield Inner(member.name, file, packed if direct else max(member.size, 1))
    except (tarfile.TarError, EOFError, OSError, lzma.LZMAError):
        yield Unread("", "it is damaged, and was read only up to there")
