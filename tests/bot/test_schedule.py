"""Does whatever is due start, once, and does nothing that was begun stay undone?"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, cast

import pytest

from bot.config import Settings
from bot.connectors.base import Connector
from bot.detect import Detector
from bot.engine import Engine
from bot.errors import ApiError, ConfigError
from bot.incident import CleanState, Status
from bot.model import Document, Location, Person, Stream
from bot.schedule import Schedule
from bot.store import Store
from bot.store.vault import Vault
from bot.watch import Watch
from detectors.model import Part
from tests.conftest import Canaries, Clock


class Recorder:
    """An engine that remembers what it was told to do."""

    executor = "one"

    def __init__(self) -> None:
        self.known: dict[str, tuple[str, tuple[Any, ...]]] = {}
        self.broken: set[str] = set()

    def enqueue(self, name: str, workflow_id: str, *args: int | str) -> None:
        self.known.setdefault(workflow_id, (name, args))

    def queued(self, workflow_id: str) -> bool:
        return workflow_id in self.known

    def failed(self, workflow_id: str) -> bool:
        return workflow_id in self.broken

    def adopt_orphans(self) -> int:
        return 0


class Places:
    """A connector with two streams, or none when it is down."""

    name = "slack:acme"
    down = False

    def streams(self) -> Iterator[Stream]:
        if self.down:
            raise ApiError("Slack answered 500.")
        yield Stream(self.name, "C1", "#one")
        yield Stream(self.name, "C2", "#two")


class Bench:
    """A schedule on a store of its own."""

    def __init__(self, store: Store, vault: Vault, **settings: Any) -> None:
        self.store = store
        self.engine = Recorder()
        self.places = Places()
        self.settings = Settings.model_validate(
            {"slack": [{"name": "acme", "bot_token": "xoxb-" + "1" * 10}], **settings}
        )
        self.watch = Watch(
            settings=self.settings,
            detector=Detector(self.settings, b"k" * 32),
            store=store,
            vault=vault,
            queue=self.engine,
        )
        self.schedule = Schedule(
            settings=self.settings,
            store=store,
            engine=cast(Engine, self.engine),
            connectors=cast(Mapping[str, Connector], {"slack:acme": self.places}),
        )

    def leak(self, value: str, now: datetime) -> tuple[int, int]:
        """(incident, occurrence) of a message that says it."""
        where = Location("slack:acme", "C1", "msg/1700000000.000100")
        author = Person("slack:acme", "U1", "ann")
        parts = (Part("text", f"use {value}"),)
        handled = self.watch.handle(Document(where, "message", parts, author, now))
        (number,) = handled.incidents
        return number, self.store.occurrences(number)[0].id

    def run_for(self, seconds: float) -> None:
        self.schedule.start()
        time.sleep(seconds)
        self.schedule.stop()


@pytest.fixture
def bench(store: Store, vault: Vault) -> Bench:
    return Bench(store, vault)


def test_a_sweep_of_everything_is_one_workflow_per_stream(bench: Bench) -> None:
    bench.schedule.sweep_now("slack:acme")
    first = dict(bench.engine.known)
    assert {args for _, args in first.values()} == {("slack:acme", "C1"), ("slack:acme", "C2")}
    # another replica fires in the same second: the same ids
    bench.schedule.sweep_now("slack:acme")
    assert bench.engine.known == first


def test_a_later_sweep_is_another_workflow(bench: Bench, clock: Clock) -> None:
    bench.schedule.sweep_now("slack:acme", "C1")
    clock.advance(minutes=5)
    bench.schedule.sweep_now("slack:acme", "C1")
    assert len(bench.engine.known) == 2


def test_a_list_of_streams_that_cannot_be_read_is_a_gap(bench: Bench) -> None:
    bench.places.down = True
    bench.schedule.sweep_now("slack:acme")
    assert bench.engine.known == {}
    (gap,) = bench.store.gaps()
    assert gap.what == "the list of streams"


def test_a_wrong_cron_expression_is_named(store: Store, vault: Vault) -> None:
    site = {
        "name": "acme",
        "url": "https://jira.acme.example",
        "token": "t",
        "projects": [{"key": "OPS", "cron": "every day"}],
    }
    bench = Bench(store, vault, jira=[site])
    with pytest.raises(ConfigError, match="'every day' is no crontab expression"):
        bench.schedule.start()


def test_what_is_due_starts(bench: Bench, clock: Clock, forge: Canaries) -> None:
    incident, occurrence = bench.leak(forge("github-pat"), clock())
    with bench.store.write() as tx:
        tx.end_run(incident, 1)
        tx.end_clean(occurrence, 1)
        tx.change(incident, next_check_at=clock() + timedelta(seconds=5))
        tx.change_occurrence(occurrence, next_try_at=clock() + timedelta(seconds=5))
    before = set(bench.engine.known)
    bench.run_for(1.3)
    assert set(bench.engine.known) == before
    clock.advance(seconds=6)
    second = Bench.__new__(Bench)
    second.__dict__.update(bench.__dict__)
    second.schedule = Schedule(
        settings=bench.settings,
        store=bench.store,
        engine=cast(Engine, bench.engine),
        connectors={},
    )
    second.run_for(1.3)
    new = set(bench.engine.known) - before
    assert new == {f"contain-{incident}-2", f"clean-{occurrence}-2"}


def test_a_silent_author_is_escalated(bench: Bench, clock: Clock, forge: Canaries) -> None:
    incident, occurrence = bench.leak(forge("github-pat"), clock())
    with bench.store.write() as tx:
        tx.end_clean(occurrence, 1)
        tx.change_occurrence(
            occurrence,
            state=CleanState.ASKED.value,
            ask_deadline=clock() - timedelta(seconds=1),
            next_try_at=None,
        )
    bench.run_for(1.3)
    (place,) = bench.store.occurrences(incident)
    assert place.state is CleanState.REMAINS
    assert "not done so in time" in place.reason


def test_what_the_engine_never_heard_of_goes_on(
    bench: Bench, clock: Clock, forge: Canaries
) -> None:
    incident, occurrence = bench.leak(forge("github-pat"), clock())
    ids = {f"clean-{occurrence}-1", f"contain-{incident}-1"}
    bench.engine.known.clear()
    bench.schedule.resume()
    assert set(bench.engine.known) == ids
    bench.schedule.resume()
    assert set(bench.engine.known) == ids


def test_what_the_engine_lost_to_an_error_starts_anew(
    bench: Bench, clock: Clock, forge: Canaries
) -> None:
    incident, occurrence = bench.leak(forge("github-pat"), clock())
    bench.engine.broken = {f"clean-{occurrence}-1", f"contain-{incident}-1"}
    bench.schedule.resume()
    assert f"clean-{occurrence}-2" in bench.engine.known
    assert f"contain-{incident}-2" in bench.engine.known


def test_an_incident_closes_by_time_and_its_values_are_shredded(
    bench: Bench, clock: Clock, forge: Canaries
) -> None:
    incident, occurrence = bench.leak(forge("github-pat"), clock())
    shred = bench.schedule._shred
    with bench.store.write() as tx:
        tx.change(incident, status=Status.CONTAINED.value, dead_at=clock(), next_check_at=None)
    shred()
    found = bench.store.incident(incident)
    assert found is not None
    assert found.status is Status.CONTAINED, "a place is not clean yet"
    with bench.store.write() as tx:
        tx.change_occurrence(occurrence, state=CleanState.CLEANED.value)
    shred()
    found = bench.store.incident(incident)
    assert found is not None
    assert found.status is Status.CLOSED
    assert bench.store.sealed(f"credential/{incident}") is not None
    clock.advance(seconds=bench.settings.policy.vault_keep + 1)
    shred()
    assert bench.store.sealed(f"credential/{incident}") is None
    assert bench.store.sealed(f"original/{occurrence}") is None
