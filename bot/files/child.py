"""What does the separate process do that reads one file after another, within its limits?

It gets orders and bytes on standard input and gives frames on standard output. It starts without
the parent's environment, may write no file, and has no network where the system lets it give that
up. Whatever a parser does wrong ends here: this is the border of libraries that take apart what
strangers made.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib
import io
import os
import socket
import sys
from collections.abc import Iterator
from dataclasses import fields
from typing import IO, Any

from bot.files import frames
from bot.files.items import Inner, Item, Readable, Refused, Text
from bot.files.kinds import Kind
from bot.files.model import Limits

PARSERS = {
    Kind.ZIP: "zipped",
    Kind.TAR: "archives:tar",
    Kind.GZIP: "archives:gzipped",
    Kind.BZIP2: "archives:bzip2",
    Kind.XZ: "archives:xz",
    Kind.ZSTD: "archives:zstd",
    Kind.SEVEN: "seven",
    Kind.PDF: "pdf",
    Kind.OLE: "ole",
    Kind.SQLITE: "database",
    Kind.PLIST: "structured:plist",
    Kind.JSON: "structured:named",
    Kind.RTF: "rtf",
    Kind.PICTURE: "picture",
    Kind.HTML: "html",
    Kind.MAIL: "mail",
    Kind.MBOX: "mail:mbox",
}
"""Which function reads a kind, below bot.files.parsers; `read` unless it says."""
_RATIO_FROM = 10_000_000
_NEW_NETWORK = 0x40000000
_NEW_USER = 0x10000000


class _TooMuch(Exception):
    """The limits are used up."""


def main(memory: int) -> None:
    """Serve until standard input ends."""
    orders = sys.stdin.buffer
    # what a library prints must not get between the frames
    out = os.fdopen(os.dup(1), "wb", buffering=0)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    _confine(memory)
    while (order := frames.next_job(orders)) is not None:
        path = str(order["path"])
        data = b"" if path else orders.read(int(order["size"]))
        limits = Limits(**{each.name: order["limits"][each.name] for each in fields(Limits)})
        kind = Kind(order["kind"])
        _allow(limits.picture_seconds if kind == Kind.PICTURE else limits.seconds)
        if not serve(kind, str(order["name"]), path, data, limits, out):
            return
        del data


def _confine(memory: int) -> None:
    """Give up what reading a file never needs."""
    socket.socket = _NoNetwork  # type: ignore[misc]
    with contextlib.suppress(OSError, AttributeError):
        system = ctypes.CDLL(None, use_errno=True)
        if system.unshare(_NEW_NETWORK):
            system.unshare(_NEW_USER | _NEW_NETWORK)
    try:
        import resource
    except ImportError:
        return
    for what, limit in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_FSIZE, 0),  # no temporary file gets a single byte
        (resource.RLIMIT_CORE, 0),
    ):
        # a system that does not know a limit still has the others, and the parent's clock
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(what, (limit, limit))


class _NoNetwork(socket.socket):
    """A class still, since libraries inherit from it while they are loaded."""

    def __init__(self, *_: Any, **__: Any) -> None:
        raise OSError("no network here")


def _allow(seconds: float) -> None:
    """So much more time of the processor; past it the system kills."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = int(used.ru_utime + used.ru_stime + seconds * 2) + 2
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def serve(kind: Kind, name: str, path: str, data: bytes, limits: Limits, out: IO[bytes]) -> bool:
    """Write the frames of one file to `out`; whether the process is still good for another."""
    sender = _Sender(out, limits)
    good = True
    why = ""
    try:
        module, _, function = PARSERS[kind].partition(":")
        parser = getattr(importlib.import_module(f"bot.files.parsers.{module}"), function or "read")
        with _opened(path, data) as content:
            for item in parser(content, name, limits):
                sender.send(item)
    except Refused as refused:
        why = str(refused)
    except _TooMuch as much:
        why = str(much)
    except MemoryError:
        why, good = f"reading it took more than {limits.memory // 1_000_000} MB", False
    except RecursionError:
        why = "it is nested too deeply"
    except ImportError:
        why = "what reads it cannot be loaded; is leakwatch installed with all it needs?"
    except Exception as error:  # noqa: BLE001 - the border; see the head of this module
        why = f"it is damaged, or not what it seems ({type(error).__name__})"
    if why:
        sender.unread(why)
    out.write(frames.packed(frames.DONE, exact=good))
    return good


@contextlib.contextmanager
def _opened(path: str, data: bytes) -> Iterator[IO[bytes]]:
    if not path:
        yield io.BytesIO(data)
        return
    with open(path, "rb") as stream:  # noqa: PTH123 - a name in the system's own bytes
        yield stream


class _Sender:
    """Sends what a parser gives, as long as the limits allow."""

    def __init__(self, out: IO[bytes], limits: Limits) -> None:
        self._out = out
        self._limits = limits
        self._sent = 0
        self._entries = 0

    def send(self, item: Item) -> None:
        """Send one item. Raises `_TooMuch`."""
        if isinstance(item, Text):
            body = item.text.encode("utf-8", "replace")
            self._count(len(body))
            frame = frames.packed(frames.TEXT, item.place, body, exact=item.exact, marks=item.marks)
            self._write(frame)
        elif isinstance(item, Inner):
            self._inner(item)
        else:
            self._write(frames.packed(frames.UNREAD, item.what, item.why.encode()))

    def unread(self, why: str) -> None:
        """Say why the file, or its rest, was not read."""
        self._write(frames.packed(frames.UNREAD, "", why.encode("utf-8", "replace")))

    def _inner(self, item: Inner) -> None:
        self._entries += 1
        if self._entries > self._limits.max_entries:
            raise _TooMuch(f"more than {self._limits.max_entries} files are in it")
        self._write(frames.packed(frames.BEGIN, item.name))
        content: Readable = (
            io.BytesIO(item.content) if isinstance(item.content, bytes) else item.content
        )
        size, why = 0, ""
        while True:
            try:
                piece = content.read(frames.CHUNK)
            except Refused as refused:
                why = str(refused)
                break
            except MemoryError:
                raise
            except Exception as error:  # noqa: BLE001 - one damaged entry, the others go on
                why = f"it is damaged, and was read only up to there ({type(error).__name__})"
                break
            if not piece:
                break
            size += len(piece)
            if size > self._limits.max_bytes:
                why = f"it is larger than {self._limits.max_bytes // 1_000_000} MB"
                break
            most = self._limits.max_ratio
            if item.packed is not None and size > max(_RATIO_FROM, item.packed * most):
                why = f"it grows to more than {most} times its packed size"
                break
            self._count(len(piece))
            self._write(frames.packed(frames.DATA, "", piece))
        self._write(frames.packed(frames.END, "", why.encode("utf-8", "replace")))

    def _count(self, size: int) -> None:
        self._sent += size
        if self._sent > self._limits.max_output:
            most = self._limits.max_output // 1_000_000
            raise _TooMuch(f"more than {most} MB come out of it")

    def _write(self, frame: bytes) -> None:
        view = memoryview(frame)
        while view:
            view = view[self._out.write(view) :]


if __name__ == "__main__":
    main(int(sys.argv[1]))
