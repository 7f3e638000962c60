"""The demo: a story or a replay in the terminal, then pages to play with; no account needed."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from bot.demo.replay import Outcome, Replay, texts
from bot.demo.story import Story
from bot.demo.world import DemoWorld
from bot.errors import UserError

__all__ = ["Plan", "play", "replay"]


@dataclass(frozen=True)
class Plan:
    """What `leakwatch demo --replay` is asked to do."""

    chat: Path
    tickets: Path | None = None
    rate: float = 50.0
    """Messages and tickets a second."""
    count: int = 2000
    """Chat messages."""
    ticket_count: int | None = None
    """Tickets; None: three for every twenty messages."""
    leaks: float = 0.01
    """Share of messages and tickets that carry a forged leak."""
    seed: int = 1
    timeout: float = 180.0
    """Seconds to wait after the last message until all is quiet."""


def play(console: Console, *, port: int = 0, once: bool = False, end: threading.Event) -> bool:
    """Play the story, then serve the pages until `end` is set; `once`: end after the story.

    True when every step came true. Raises `ConfigError` when the port is taken.
    """
    with DemoWorld(port=port) as world:
        console.print(
            "[bold]leakwatch demo[/bold]: a sandbox Slack, Jira and providers on this machine, and "
            "the real bot.\nEvery credential below is forged and worthless."
        )
        told = Story(world, console).play()
        good = all(step.true for step in told)
        console.print()
        console.print(
            "All steps came true." if good else "[red]Not every step came true; see above.[/red]"
        )
        if once:
            return good
        console.print(f"\nWrite a leak yourself:  {world.url}/chat", highlight=False)
        console.print(f"or into a ticket:       {world.url}/tickets", highlight=False)
        console.print(f"and see what becomes of it:  {world.url}/incidents", highlight=False)
        console.print("Ctrl-C ends the demo and removes what it wrote.")
        while not end.wait(0.5):
            pass
    return good


def replay(console: Console, plan: Plan, *, as_json: bool = False) -> bool:
    """Replay real text with planted leaks and print what came of it; True when all is well.

    Raises `UserError` for a file that cannot be read.
    """
    if plan.rate <= 0:
        raise UserError("--rate must be more than 0 messages a second.")
    if not 0 <= plan.leaks <= 1:
        raise UserError("--leaks is a share between 0 and 1, like 0.01.")
    tickets: Iterator[str] = texts(plan.tickets) if plan.tickets else iter(())
    wanted = plan.ticket_count
    ticket_count = (plan.count * 3 // 20 if wanted is None else wanted) if plan.tickets else 0
    # a wrong file is told before anything starts
    next(texts(plan.chat), None)
    errors = Console(stderr=True)
    with (
        DemoWorld(seed=plan.seed) as world,
        Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=errors,
            disable=not sys.stderr.isatty(),
        ) as progress,
    ):
        task = progress.add_task("posting", total=plan.count + ticket_count)
        outcome = Replay(world, rate=plan.rate, leaks=plan.leaks, seed=plan.seed).run(
            texts(plan.chat),
            tickets,
            count=plan.count,
            ticket_count=ticket_count,
            progress=lambda done: progress.update(task, completed=done),
            timeout=plan.timeout,
        )
    if as_json:
        console.print(json.dumps(outcome.as_json()), soft_wrap=True, highlight=False, markup=False)
    else:
        _show(console, outcome)
    return outcome.good


def _show(console: Console, outcome: Outcome) -> None:
    data = outcome.as_json()
    table = Table("planted", "found", "redacted", "revocable", "revoked", "proven dead")
    keys = ("planted", "found", "redacted", "revocable", "revoked", "proven_dead")
    table.add_row(*(str(data[key]) for key in keys))
    console.print(
        f"{outcome.messages} messages and {outcome.tickets} tickets in {outcome.seconds:.0f} s"
    )
    console.print(table)
    times = Table("seconds from posting to", "p50", "p95", "p99")
    for name, words in (("redacted", "redacted"), ("proven_dead", "proven dead")):
        row = data["seconds"][name]
        times.add_row(words, *("-" if row[p] is None else f"{row[p]:.2f}" for p in row))
    console.print(times)
    for each in data["missed"]:
        console.print(f"[red]missed[/red]: {each['rule']} in {each['place']}")
    for each in data["not_proven_dead"]:
        console.print(f"[red]not proven dead[/red]: {each['rule']}: {each['why']}")
    for each in data["false_alarms"]:
        console.print(
            f"not planted: {each['rule']} {each['masked']} ({each['confidence']}) {each['place']}"
        )
    for each in data["gaps"]:
        console.print(f"not read: {each}")
