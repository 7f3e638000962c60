"""Which texts stand in a file, however it is packed? `Reader` is the door."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bot.files import frames, kinds
from bot.files.kinds import Kind, kind_of
from bot.files.model import FileText, Limits, Unread, inside
from bot.files.text import decoded, unicode_of
from bot.files.worker import Died, Worker

_BY_PATH = kinds.PACKED | {Kind.SQLITE}
"""Kinds that are read where the file lies, so that a large one needs no memory."""
_SPARE = 3
"""Idle processes that are kept for the next file."""


class _Enough(Exception):
    """The limits of the whole file are used up; the message is a clause for people."""


@dataclass
class _Budget:
    limits: Limits
    until: float
    output: int = 0
    entries: int = 0

    def take(self, size: int) -> None:
        self.output += size
        if self.output > self.limits.max_output:
            most = self.limits.max_output // 1_000_000
            raise _Enough(f"more than {most} MB come out of it; the rest was not read")

    def enter(self) -> None:
        self.entries += 1
        if self.entries > self.limits.max_entries:
            most = self.limits.max_entries
            raise _Enough(f"more than {most} files are in it; the rest was not read")

    def left(self) -> float:
        left = self.until - time.monotonic()
        if left <= 0:
            most = self.limits.total_seconds
            raise _Enough(f"reading it takes longer than {most:.0f} s; the rest was not read")
        return left


@dataclass(frozen=True)
class _File:
    content: bytes | Path
    name: str
    place: str = ""
    depth: int = 0
    view_of: str | None = None


class Reader:
    """Reads files of every kind into text. Thread-safe; `close` ends its processes.

    Plain text is read here. Everything else is taken apart by child processes with limits on time
    and memory, without the environment and without a file being written; see `bot.files.child`.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._lock = threading.Lock()
        self._idle: dict[int, list[Worker]] = {}
        self._end = weakref.finalize(self, _kill_all, self._idle)
        # as many as may be read at once; more would only take each other's time
        self._turn = threading.BoundedSemaphore(2)

    def close(self) -> None:
        """End the child processes; the next file starts new ones."""
        with self._lock:
            _kill_all(self._idle)

    def read(self, content: bytes | Path, name: str) -> Iterator[FileText | Unread]:
        """Every text in a file, in its order, and what could not be read; raises nothing.

        `content`: its bytes, or where a plain file (no pipe) lies. `name` helps to judge it.
        """
        budget = _Budget(self.limits, time.monotonic() + self.limits.total_seconds)
        with self._turn:
            try:
                yield from self._file(_File(content, name), budget)
            except _Enough as enough:
                yield Unread("", str(enough))

    def _file(self, file: _File, budget: _Budget) -> Iterator[FileText | Unread]:
        budget.left()
        try:
            head, size = _looked_at(file.content)
        except OSError as error:
            yield Unread(file.place, error.strerror or "it cannot be opened")
            return
        kind = kind_of(head, file.name, text=unicode_of(head) is not None)
        content = file.content
        if size > self.limits.max_bytes and (isinstance(content, bytes) or kind not in _BY_PATH):
            yield Unread(file.place, f"it is larger than {self.limits.max_bytes // 1_000_000} MB")
            return
        if kind in kinds.NOBODY:
            yield Unread(file.place, kinds.NOBODY[kind])
            return
        if isinstance(content, Path) and kind not in _BY_PATH:
            try:
                content = content.read_bytes()
            except OSError as error:
                yield Unread(file.place, error.strerror or "it cannot be opened")
                return
        view_of = file.view_of
        if isinstance(content, bytes) and (kind == Kind.TEXT or kind in kinds.WRITTEN):
            text = decoded(content)
            if text is None and kind == Kind.TEXT:
                yield Unread(file.place, kinds.NOBODY[Kind.OTHER])
                return
            if text is not None:
                yield FileText(file.place, text, view_of=view_of)
                view_of = file.place if view_of is None else view_of
        if kind != Kind.TEXT:
            opened = _File(content, file.name, file.place, file.depth, view_of)
            yield from self._taken_apart(kind, opened, budget)

    def _taken_apart(self, kind: Kind, file: _File, budget: _Budget) -> Iterator[FileText | Unread]:
        if file.depth >= self.limits.max_depth:
            most = self.limits.max_depth
            yield Unread(file.place, f"it lies more than {most} archives or documents deep")
            return
        picture = kind == Kind.PICTURE
        memory = self.limits.picture_memory if picture else self.limits.memory
        with self._worker(memory) as worker:
            said = worker.read(kind, file.name, file.content, budget.left())
            try:
                yield from self._items(said, file, budget)
            except Died as died:
                yield Unread(file.place, f"{kinds.READERS[kind]} {died}")

    def _items(
        self, said: Iterator[frames.Frame], file: _File, budget: _Budget
    ) -> Iterator[FileText | Unread]:
        data, name = bytearray(), ""
        for frame in said:
            if frame.kind == frames.TEXT:
                budget.take(len(frame.body))
                place = inside(file.place, frame.place)
                yield FileText(place, frame.text, frame.exact, file.view_of, frame.marks)
            elif frame.kind == frames.UNREAD:
                yield Unread(inside(file.place, frame.place) if frame.place else file.place,
                             frame.text)  # fmt: skip
            elif frame.kind == frames.BEGIN:
                budget.enter()
                data, name = bytearray(), frame.place
            elif frame.kind == frames.DATA:
                budget.take(len(frame.body))
                data += frame.body
            elif frame.kind == frames.END:
                place = inside(file.place, name)
                if frame.body:
                    yield Unread(place, frame.text)
                if data or not frame.body:
                    last = PurePosixPath(name).name
                    inner = _File(bytes(data), last, place, file.depth + 1, file.view_of)
                    data = bytearray()
                    yield from self._file(inner, budget)

    @contextmanager
    def _worker(self, memory: int) -> Iterator[Worker]:
        with self._lock:
            idle = self._idle.setdefault(memory, [])
            worker = idle.pop() if idle else None
        if worker is not None and not worker.usable:
            worker.kill()
            worker = None
        if worker is None:
            worker = Worker(self.limits, memory)
        try:
            yield worker
        finally:
            with self._lock:
                keep = worker.usable and len(idle) < _SPARE and self._end.alive
                if keep:
                    idle.append(worker)
            if not keep:
                worker.kill()


def _looked_at(content: bytes | Path) -> tuple[bytes, int]:
    """(the first bytes, the size). Raises OSError."""
    if isinstance(content, bytes):
        return content[: kinds.HEAD], len(content)
    with content.open("rb") as stream:
        return stream.read(kinds.HEAD), content.stat().st_size


def _kill_all(idle: dict[int, list[Worker]]) -> None:
    for workers in idle.values():
        while workers:
            workers.pop().kill()
