"""When to sweep, re-check, try again, shred and take over: APScheduler gives the times.

Every replica runs this. What a firing starts is a workflow whose id is made of the job and the
time, so that it runs once however many replicas fire it.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Mapping
from datetime import UTC

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.config import Settings
from bot.connectors.base import Connector
from bot.engine import Engine
from bot.errors import ApiError, ConfigError, LeakwatchError
from bot.incident import CleanState, Status
from bot.metrics import FAILURES
from bot.model import Gap, Stream
from bot.store import Store
from bot.watch import start_clean, start_contain

_log = logging.getLogger(__name__)
_JIRA_EVERY = 600.0


class Schedule:
    """The clockwork of one replica."""

    def __init__(
        self,
        *,
        settings: Settings,
        store: Store,
        engine: Engine,
        connectors: Mapping[str, Connector],
    ) -> None:
        self._settings = settings
        self._store = store
        self._engine = engine
        self._connectors = connectors
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": 60},
        )

    def start(self) -> None:
        """Begin. Raises `ConfigError` when a cron expression is wrong."""
        self._add("due", 1.0, self._due)
        self._add("resume", 10.0, self.resume)
        self._add("orphans", 5.0, self._orphans)
        self._add("shred", 3600.0, self._shred)
        self._add("parts", 30.0, self._expire_parts)
        for workspace in self._settings.slack:
            name = f"slack:{workspace.name}"
            self._add(f"sweep {name}", workspace.sweep_every, self._sweeper(name, None))
        for site in self._settings.jira:
            name = f"jira:{site.name}"
            for project in site.projects:
                trigger = self._cron(project.cron) if project.cron else None
                self._add(
                    f"sweep {name}/{project.key}",
                    project.every or _JIRA_EVERY,
                    self._sweeper(name, project.key),
                    trigger,
                )
            if not site.projects:
                self._add(f"sweep {name}", _JIRA_EVERY, self._sweeper(name, None))
        self._scheduler.start()

    def stop(self) -> None:
        """End; a job under way comes to its end."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)

    @staticmethod
    def _cron(text: str) -> CronTrigger:
        try:
            return CronTrigger.from_crontab(text, timezone=UTC)
        except ValueError as error:
            raise ConfigError(
                f"jira: {text!r} is no crontab expression: {error}.",
                hint='Five fields in UTC, like "*/10 * * * *".',
            ) from None

    def _add(
        self, name: str, every: float, job: Callable[[], None], trigger: object = None
    ) -> None:
        def guarded() -> None:
            try:
                job()
            except LeakwatchError as error:
                FAILURES.labels(error.reason).inc()
                _log.warning("%s will be tried again: %s", name, error)

        self._scheduler.add_job(
            guarded, trigger or IntervalTrigger(seconds=every), id=name, name=name
        )

    # --- sweeps ---

    def _sweeper(self, connector: str, stream: str | None) -> Callable[[], None]:
        return lambda: self.sweep_now(connector, stream)

    def sweep_now(self, connector: str, stream: str | None = None, why: str = "") -> None:
        """Queue a sweep of one stream, or of all of a connector's. Raises `StoreError`."""
        minute = math.floor(self._store.clock().timestamp())
        for each in self._streams(connector, stream):
            tag = f"{why}-{minute}" if why else str(minute)
            self._engine.enqueue("sweep", f"sweep-{each.key}-{tag}", each.connector, each.id)

    def _streams(self, connector: str, stream: str | None) -> list[Stream]:
        if stream is not None:
            return [Stream(connector, stream)]
        try:
            return list(self._connectors[connector].streams())
        except ApiError as error:
            self._store.note_gap(
                Gap(connector, "", "the list of streams", error.reason, str(error))
            )
            _log.warning("%s: %s", connector, error)
            return []

    # --- what is due ---

    def _due(self) -> None:
        now = self._store.clock()
        starts = []
        for number in self._store.checks_due(now):
            with self._store.write() as tx:
                starts.append(start_contain(tx, number))
        for number in self._store.cleans_due(now):
            with self._store.write() as tx:
                starts.append(start_clean(tx, number))
        for number in self._store.asks_due(now):
            self._escalate(number)
        for start in starts:
            self._engine.enqueue(*start)

    def _escalate(self, number: int) -> None:
        """The author did not answer in time: the card says so, and people decide."""
        with self._store.write() as tx:
            occurrence = tx.occurrence(number)
            tx.change_occurrence(
                number,
                state=CleanState.REMAINS.value,
                reason="its author was asked to remove it and has not done so in time",
                ask_deadline=None,
            )
            tx.log("leakwatch", "author-silent", occurrence.incident, occurrence=number)

    def resume(self) -> None:
        """Whatever the store began and the engine does not know, or lost to an error, goes on."""
        cleans, contains = self._store.unfinished()
        for kind, rows in (("clean", cleans), ("contain", contains)):
            for number, run in rows:
                workflow_id = f"{kind}-{number}-{run}"
                if not self._engine.queued(workflow_id):
                    self._engine.enqueue(kind, workflow_id, number, run)
                elif self._engine.failed(workflow_id):
                    with self._store.write() as tx:
                        start = (
                            start_clean(tx, number)
                            if kind == "clean"
                            else start_contain(tx, number)
                        )
                    self._engine.enqueue(*start)

    def _orphans(self) -> None:
        self._engine.adopt_orphans()

    def _shred(self) -> None:
        self._close_old()
        self._store.shred()

    def _expire_parts(self) -> None:
        self._store.expire_parts()

    def _close_old(self) -> None:
        """Contained long enough, every re-check agreed, nothing left to clean: over."""
        for incident in self._store.incidents(statuses=[Status.CONTAINED], limit=None):
            at_work = (CleanState.OPEN, CleanState.ASKED)
            places = self._store.occurrences(incident.id)
            done = incident.next_check_at is None and not any(p.state in at_work for p in places)
            if done and incident.dead_at is not None:
                with self._store.write() as tx:
                    tx.close_by_time(incident.id, self._settings.policy.vault_keep)
