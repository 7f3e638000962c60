"""The command line as people run it, without the seconds that its imports take each time.

One warm process has read all modules. A command is a fork of it: a process of its own, with its own
arguments, environment, folder, input, output and exit code.
"""

from __future__ import annotations

import atexit
import importlib
import io
import json
import os
import pkgutil
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


def run(
    args: Sequence[str],
    *,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
    timeout: float = 100,
) -> subprocess.CompletedProcess[bytes]:
    """`leakwatch` with these arguments; with this environment and no other, if it is given.

    Raises subprocess.TimeoutExpired after `timeout` seconds, when it is killed.
    """
    with tempfile.TemporaryDirectory(prefix="leakwatch-line-") as folder:
        files = {name: Path(folder) / name for name in ("stdin", "stdout", "stderr")}
        files["stdin"].write_bytes(stdin)
        order = {name: str(path) for name, path in files.items()}
        code = _warm().run(
            {**order, "args": list(args), "env": dict(env or os.environ), "cwd": str(cwd)}, timeout
        )
        out, err = files["stdout"].read_bytes(), files["stderr"].read_bytes()
    if code is None:
        raise subprocess.TimeoutExpired(list(args), timeout, out, err)
    return subprocess.CompletedProcess(list(args), code, out, err)


class _Warm:
    """The warm process, and the line to it."""

    def __init__(self) -> None:
        self._ours, theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.line", str(theirs.fileno())],
            cwd=ROOT,
            pass_fds=[theirs.fileno()],
        )
        theirs.close()
        self._lines = self._ours.makefile("rw", encoding="utf-8")
        self._lock = threading.Lock()
        atexit.register(self._end)

    def run(self, order: Mapping[str, Any], timeout: float) -> int | None:
        """The exit code, as `subprocess` gives it; None when it took too long."""
        with self._lock:
            self._lines.write(json.dumps({**order, "timeout": timeout}) + "\n")
            self._lines.flush()
            code = json.loads(self._lines.readline())["code"]
            return None if code is None else int(code)

    def _end(self) -> None:
        self._ours.close()
        self._lines.close()
        self._process.terminate()
        self._process.wait()


_made: list[_Warm] = []


def _warm() -> _Warm:
    if not _made:
        _made.append(_Warm())
    return _made[0]


# --- in the warm process -------------------------------------------------------------------------


_NO_MODULES = ("__main__", ".parsers", ".migrations")
"""Run by others: the last by Alembic, readers of files in processes of their own."""


def _read_all() -> None:
    import bot
    import detectors

    for package in (bot, detectors):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            if not any(each in module.name for each in _NO_MODULES):
                importlib.import_module(module.name)
    assert threading.active_count() == 1, "a fork would lose these threads"


def _serve(descriptor: int) -> None:
    with socket.socket(fileno=descriptor) as line, line.makefile("rw", encoding="utf-8") as lines:
        _read_all()
        for order in map(json.loads, lines):
            child = os.fork()
            if not child:
                _be(order)
            lines.write(json.dumps({"code": _ended(child, order["timeout"])}) + "\n")
            lines.flush()


def _ended(child: int, timeout: float) -> int | None:
    end = time.monotonic() + timeout
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return None
        time.sleep(0.005)


def _stream(number: int) -> io.TextIOWrapper:
    return io.TextIOWrapper(
        io.BufferedWriter(io.FileIO(number, "wb", closefd=False)), write_through=True
    )


def _be(order: Mapping[str, Any]) -> None:
    """Become the command, and end with it."""
    code = 1
    try:
        os.environ.clear()
        os.environ.update(order["env"])
        os.chdir(order["cwd"])
        random.seed()
        os.dup2(os.open(order["stdin"], os.O_RDONLY), 0)
        for number, name in ((1, "stdout"), (2, "stderr")):
            os.dup2(os.open(order[name], os.O_WRONLY | os.O_CREAT, 0o600), number)
        sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, "rb", closefd=False)))
        sys.stdout = _stream(1)
        sys.stderr = _stream(2)
        sys.argv = ["leakwatch", *order["args"]]
        from bot.cli import main

        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - as Python itself would
        traceback.print_exc()
    finally:
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code)


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
