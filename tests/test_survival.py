"""Does everything come to its end, once, when leakwatch is killed at any moment?"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.conftest import Canaries
from tests.town import Nursery, Town, nursery, poll, queue_is_empty

KILLS = int(os.environ.get("LEAKWATCH_KILLS", "20"))
WAYS = ("message", "issue", "thread", "edit", "comment", "issue-edit")


@pytest.fixture
def bots() -> Iterator[Nursery]:
    yield from nursery()


@pytest.fixture
def town(tmp_path: Path, forge: Canaries) -> Iterator[Town]:
    with Town(tmp_path, forge) as made:
        yield made


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_twenty_deaths_lose_nothing_and_do_nothing_twice(town: Town, bots: Nursery) -> None:
    random = Random(20_260_314)
    planted = 0
    for life in range(KILLS):
        opened = town.slack.sockets.opened
        bot = bots.start(town.settings(), town.directory / "bot")
        if life % 3:
            # let it get to work; every third dies while it starts
            town.connected(opened)
        # providers answer slowly now and then, so that death meets a request under way
        town.faults.clear()
        town.faults.add(r"/providers/", delay=0.3, times=4)
        end = time.monotonic() + random.uniform(0.3, 1.5)
        for _ in range(2):
            town.leak(WAYS[planted % len(WAYS)], planted)
            planted += 1
            time.sleep(random.uniform(0.0, 0.2))
        time.sleep(max(0.0, end - time.monotonic()))
        bot.kill()
    town.faults.clear()
    bot = bots.start(town.settings(), town.directory / "bot")
    town.settled(60.0)
    poll(lambda: queue_is_empty(town.data_dir), 60.0, town.log)
    bot.end()
    town.check()
    town.has_clean_log()
