"""Do two leakwatches on one PostgreSQL share the work, and does one take over from the other?"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Canaries
from tests.town import Bot, Nursery, Town, free_port, nursery, poll

pytestmark = [pytest.mark.postgres, pytest.mark.slow, pytest.mark.timeout(180)]
WAYS = ("message", "issue", "thread", "edit", "comment", "issue-edit")


@pytest.fixture
def bots() -> Iterator[Nursery]:
    yield from nursery()


@pytest.fixture
def town(
    tmp_path: Path, forge: Canaries, postgres_server: Callable[[str], str], bots: Nursery
) -> Iterator[Town]:
    with Town(tmp_path, forge) as made:
        made.database = postgres_server(f"town{time.time_ns()}")
        yield made
        # while the sandbox is there, and before the database goes
        bots.kill()


def start(town: Town, bots: Nursery, number: int) -> Bot:
    """A replica that has its socket open."""
    opened = town.slack.sockets.opened
    port = town.port if number == 1 else free_port()
    settings = town.settings(dashboard={"port": port})
    bot = bots.start(settings, town.directory / f"bot{number}")
    town.connected(opened)
    return bot


def leak(town: Town, first: int, last: int, pause: float = 0.05) -> None:
    for number in range(first, last):
        town.leak(WAYS[number % len(WAYS)], number)
        time.sleep(pause)


def test_the_whole_chain_on_postgresql(town: Town, bots: Nursery) -> None:
    bot = start(town, bots, 1)
    leak(town, 0, 12)
    town.settled(40.0)
    bot.end()
    town.check()
    town.has_clean_log()


def test_two_replicas_do_everything_once(town: Town, bots: Nursery) -> None:
    both = [start(town, bots, 1), start(town, bots, 2)]
    poll(lambda: len(town.slack.sockets.open) == 2)
    leak(town, 0, 24)
    town.settled(40.0)
    for bot in both:
        bot.end()
    town.check()
    town.has_clean_log()


def test_the_other_one_takes_over_what_a_dead_replica_held(town: Town, bots: Nursery) -> None:
    doomed, heir = start(town, bots, 1), start(town, bots, 2)
    poll(lambda: len(town.slack.sockets.open) == 2)
    # slow answers keep workflows under way when one dies
    town.faults.add(r"/providers/", delay=1.0, times=30)
    leak(town, 0, 12, 0.02)
    poll(lambda: len(town.faults.seen("/providers/")) > 3)
    doomed.kill()
    # also what comes while one is dead and not yet missed
    leak(town, 12, 18)
    died = time.monotonic()
    town.settled(40.0)
    assert time.monotonic() - died < 40
    store = town.open_store()
    try:
        poll(lambda: "took over" in town.log(), 30.0, town.log)
        assert not [s for s in store.gaps() if s.reason == "unexpected"]
    finally:
        store.close()
    heir.end()
    town.check()
    town.has_clean_log()
