"""How does a test get a leakwatch of its own process, which it may kill at any moment?

`python -m tests.runner` reads paths of settings files (JSON) from stdin, one a line; for each it
forks a leakwatch that logs to "bot.log" beside the file, and answers with its process id. Loading
the code once makes twenty deaths affordable. `App(settings).serve()` runs until SIGTERM.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from bot.app import build
from bot.config import load
from bot.errors import LeakwatchError


def run(path: Path) -> int:
    """Be a leakwatch; gives the exit code."""
    try:
        # YAML reads JSON
        app = build(load(path))
        signal.signal(signal.SIGTERM, lambda *_: app.end())
        app.serve()
    except LeakwatchError as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return 2
    return 0


def _be(path: Path) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    log = os.open(path.parent / "bot.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(log, 1)
    os.dup2(log, 2)
    code = 1
    try:
        code = run(path)
    finally:
        os._exit(code)


def main() -> None:
    """Fork a leakwatch for every line."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            _be(Path(line.strip()))
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
