"""How does a test get a leakwatch of its own process, which it may kill at any moment?

`python -m tests.runner` reads paths of settings files (JSON) from stdin, one a line; for each it
forks a leakwatch that logs to "bot.log" beside the file, and answers with its process id. Loading
the code once makes twenty deaths affordable. `App(settings).serve()` runs until SIGTERM.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from pathlib import Path

from bot.app import build
from bot.config import Settings
from bot.errors import LeakwatchError


def run(path: Path) -> int:
    """Be a leakwatch; gives the exit code."""
    given = json.loads(path.read_text())
    most = given.pop("test_max_file_size", 0)
    if most:
        # as if the disk were full: writes beyond fail instead of killing us
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    try:
        app = build(Settings.model_validate(given))
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
