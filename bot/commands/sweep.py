"""`leakwatch sweep`: read one place now and handle what it shows."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from bot.commands.exits import Exit

if TYPE_CHECKING:
    from bot.app import App

_WAIT = 300.0


def sweep(app: App, target: str, out: Console) -> Exit:
    """Sweep in this process, wait for what follows. Raises `UserError` for an unknown target."""
    streams = app.actions.streams(target)
    app.engine.start()
    numbers: set[int] = set()
    unread: list[str] = []
    try:
        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True)) as progress:
            task = progress.add_task("reading", total=len(streams))
            for stream in streams:
                name = stream.title or stream.id
                progress.update(task, description=f"reading {name}")
                swept = app.watch.sweep(app.connectors[stream.connector], stream)
                numbers.update(swept.incidents)
                if not swept.complete:
                    unread.append(f"{name}: {swept.problem or 'see the coverage'}")
                progress.advance(task)
            progress.update(task, description="cleaning and containing")
            end = time.monotonic() + _WAIT
            while time.monotonic() < end and not app.engine.idle():
                time.sleep(0.2)
        for number in sorted(numbers):
            incident = app.store.incident(number)
            if incident is not None:
                out.print(Text(f"incident {number}: {app.answers(incident).headline}"))
        for line in unread:
            out.print(Text(f"not read fully: {line}"))
        if not numbers and not unread:
            out.print("Nothing found.")
    finally:
        app.stop()
    if unread:
        return Exit.UNREAD
    return Exit.FINDINGS if numbers else Exit.CLEAN
