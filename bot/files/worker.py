"""How does one child process read file after file, and what if it hangs, dies or lies?"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from bot.files import frames
from bot.files.frames import Broken, Frame
from bot.files.kinds import Kind
from bot.files.model import Limits

_ROOT = Path(__file__).parents[2]
_START = (
    "import sys; sys.path.insert(0, sys.argv[2]); "
    "from bot.files.child import main; main(int(sys.argv[1]))"
)
_ENVIRONMENT = {"LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "OMP_NUM_THREADS": "2"}
"""All of it. The parent's holds the tokens of the bot."""
_STARTING = 20.0
"""Seconds more for the first file, while libraries are loaded on a busy machine."""


class Died(Exception):
    """The process is gone; the message says why, as the end of "the PDF reader …"."""


class Worker:
    """A child process. One file at a time; not thread-safe."""

    def __init__(self, limits: Limits, memory: int) -> None:
        """`memory`: bytes of address space."""
        self._limits = limits
        self._memory = memory
        self._process: subprocess.Popen[bytes] = subprocess.Popen(  # noqa: S603 - our own
            # -I: neither the environment nor the working folder say what is imported
            [sys.executable, "-I", "-B", "-X", "utf8", "-c", _START, str(memory), str(_ROOT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_ENVIRONMENT,
            bufsize=0,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._into, self._from = self._process.stdin.fileno(), self._process.stdout.fileno()
        os.set_blocking(self._into, False)
        self._buffer = bytearray()
        self._left = 0.0
        self._given = 0
        self._busy = False

    @property
    def usable(self) -> bool:
        """Whether another file may be given to it."""
        return (
            not self._busy
            and self._given < self._limits.files_per_worker
            and self._process.poll() is None
        )

    def read(self, kind: Kind, name: str, content: bytes | Path, left: float) -> Iterator[Frame]:
        """Everything that stands in one file. Raises `Died`, and then the worker is of no more use.

        `left`: seconds at most, besides the limits' own.
        """
        own = self._limits.picture_seconds if kind == Kind.PICTURE else self._limits.seconds
        self._seconds = min(own, left)
        self._left = self._seconds + (0 if self._given else _STARTING)
        self._given += 1
        self._busy = True
        path, data = (str(content.absolute()), b"") if isinstance(content, Path) else ("", content)
        order = frames.job(str(kind), name, len(data), path, asdict(self._limits))
        self._write(order)
        self._write(data)
        while True:
            try:
                frame = frames.unpacked(self._exactly)
            except Broken:
                self.kill()
                raise Died("gave what cannot be understood") from None
            if frame.kind == frames.DONE:
                # not exact: it ran out of memory and leaves
                self._busy = not frame.exact
                return
            yield frame

    def kill(self) -> None:
        """End it, whatever it does. Safe to repeat."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            self._wait(self._into, select.POLLOUT)
            try:
                view = view[os.write(self._into, view[: 1 << 20]) :]
            except BlockingIOError:
                continue
            except BrokenPipeError:
                raise self._why_dead() from None

    def _exactly(self, size: int) -> bytes:
        while len(self._buffer) < size:
            self._wait(self._from, select.POLLIN)
            piece = os.read(self._from, 1 << 20)
            if not piece:
                raise self._why_dead()
            self._buffer += piece
        found = bytes(self._buffer[:size])
        del self._buffer[:size]
        return found

    def _wait(self, fd: int, event: int) -> None:
        poll = select.poll()
        poll.register(fd, event)
        before = time.monotonic()
        ready = poll.poll(max(self._left, 0) * 1000)
        self._left -= time.monotonic() - before
        if not ready or self._left <= 0:
            self.kill()
            raise Died(f"took longer than {self._seconds:.0f} s")

    def _why_dead(self) -> Died:
        try:
            code = self._process.wait(5)
        except subprocess.TimeoutExpired:
            code = 0
        self.kill()
        if code == -signal.SIGXCPU:
            return Died(f"took longer than {self._seconds:.0f} s")
        if code == -signal.SIGKILL:
            return Died("was ended by the system, which is most often for want of memory")
        # what a C library does when it gets no memory is to end the process
        most = self._memory // 1_000_000
        return Died(f"crashed; it may use {most} MB")
