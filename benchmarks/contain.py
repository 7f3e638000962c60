"""How long does a leak live, from posting to redacted and to proven dead, under load?

    python -m benchmarks.contain [--rates 10,50] [--messages 1500] [--leaks 0.01] [--corpus FILE]

The real bot with the real SDKs against the sandbox, all in one process on one machine, so that the
stand-ins for Slack, Jira and the providers take their share of the processor too. Clocks start when
the message is posted and stop at what the store says. `--corpus` takes lines of {"id", "text"},
gzip or not; without it the benign text is made up from a few phrases.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import platform
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from bot.demo.replay import Outcome, Replay, texts
from bot.demo.world import DemoWorld
from bot.errors import LeakwatchError

_WHO = ("the deploy", "build 4711", "staging", "the nightly job", "my branch", "that dashboard")
_WHAT = (
    "looks fine again",
    "failed twice this morning",
    "is waiting for a review",
    "went out at half past ten",
    "needs another look before lunch",
    "got slower since the last release",
)
_MORE = ("", " :thumbsup:", " see https://wiki.acme.example/runbook?id=42", " any ideas?", " ty!")


def made_up(seed: int) -> Iterator[str]:
    """Messages without end, none of which holds a credential."""
    random = Random(seed)
    while True:
        said = [
            f"{random.choice(_WHO)} {random.choice(_WHAT)}" for _ in range(random.choice((1, 1, 2)))
        ]
        yield " and ".join(said) + random.choice(_MORE)


def measure(rate: float, messages: int, leaks: float, corpus: Path | None, seed: int) -> Outcome:
    """One run in a world of its own."""
    chat = itertools.cycle(texts(corpus)) if corpus else made_up(seed)
    with DemoWorld(seed=seed) as world:
        replay = Replay(world, rate=rate, leaks=leaks, seed=seed)
        return replay.run(chat, iter(()), count=messages, ticket_count=0, timeout=180)


def main() -> int:
    """Run, print, and say by the exit code whether every leak was contained."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.contain", description=__doc__)
    parser.add_argument("--rates", default="10,50", help="messages a second, with commas")
    parser.add_argument("--messages", type=int, default=1500, help="messages per rate")
    parser.add_argument("--leaks", type=float, default=0.01, help="share of messages with a leak")
    parser.add_argument("--corpus", type=Path, help='lines of {"id": …, "text": …}')
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="one JSON object per rate")
    given = parser.parse_args()
    command = f"python -m benchmarks.contain {shlex.join(sys.argv[1:])}".strip()
    print(f"# {command}")
    print(f"# Python {platform.python_version()}, {os.cpu_count()} processors, SQLite")
    good = True
    try:
        for rate in map(float, given.rates.split(",")):
            outcome = measure(rate, given.messages, given.leaks, given.corpus, given.seed)
            show(rate, outcome, as_json=given.json)
            good = good and outcome.good
    except LeakwatchError as error:
        sys.exit(f"{type(error).__name__}: {error}")
    return 0 if good else 1


def show(rate: float, outcome: Outcome, *, as_json: bool) -> None:
    """One run as text or JSON."""
    data = outcome.as_json()
    if as_json:
        print(json.dumps({"rate": rate, **data}))
        return
    print(
        f"{rate:g} messages/s: {data['messages']} messages, {data['planted']} leaks, "
        f"{data['redacted']} redacted, {data['proven_dead']} of {data['revocable']} proven dead, "
        f"{len(data['false_alarms'])} false alarms, {len(data['missed'])} missed"
    )
    for name, word in (("redacted", "redacted"), ("proven_dead", "proven dead")):
        shares = "  ".join(
            f"{rank} {'-' if value is None else f'{value:.2f} s'}"
            for rank, value in data["seconds"][name].items()
        )
        print(f"  {word:<12} {shares}")


if __name__ == "__main__":
    sys.exit(main())
