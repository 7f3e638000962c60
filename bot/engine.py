"""The durable engine: work that survives a crash, runs once, and moves from dead replicas.

A thin layer over DBOS. Workflows carry numbers only; values of credentials stay in the vault.
"""

from __future__ import annotations

import contextvars
import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import sqlalchemy
from dbos import DBOS, SetWorkflowID
from dbos import error as dbos_errors
from sqlalchemy import event
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import LeakwatchError, StoreError
from bot.store import Store

# A constant of ours: an update of leakwatch resumes yesterday's work instead of leaving it.
_APPLICATION_VERSION = "leakwatch-1"
_ALIVE_FOR = timedelta(seconds=15)
_AGAIN = (1.0, 5.0, 15.0, 30.0)
"""Seconds before a workflow that the database stopped runs again; then it has failed."""
_log = logging.getLogger(__name__)

Workflow = Callable[..., None]
"""Takes numbers and short ids; safe to run again from its last finished step."""

_ending = threading.Event()


class Ending(BaseException):
    """The process ends below a workflow, which goes on from its last finished step at the next
    start: not a failure, so that nothing that takes those takes it."""


def step(name: str, function: Callable[..., Any], *args: Any) -> Any:
    """Run a checkpointed step of the workflow under way: after a crash it is not run again.

    The result is stored by the engine, so it is a number or a word, never a text of a message.
    A `StoreError` is tried again for a while (a locked database, a full disk). Raises `Ending`
    when it fails because the engine was stopped, and all that it works with.
    """
    options: Any = {
        "name": name,
        "retries_allowed": True,
        "max_attempts": 8,
        "interval_seconds": 0.5,
        "backoff_rate": 2.0,
        "should_retry": lambda error: isinstance(error, StoreError),
    }
    try:
        return DBOS.run_step(options, function, *args)
    except (dbos_errors.DBOSException, LeakwatchError, RuntimeError):
        # of the engine, of a database, of a client that is closed
        if _ending.is_set():
            raise Ending from None
        raise


class _Plain(logging.Filter):
    """DBOS prints tracebacks; ours are sentences already, and foreign ones quote statements."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            said = str(error) if isinstance(error, LeakwatchError) else type(error).__name__
            record.msg = f"{record.getMessage().rstrip(': ')}: {said}"
            record.args, record.exc_info, record.exc_text = (), None, None
        return True


_PLAIN = _Plain()


def _add_unixepoch(connection: object, _: object) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.create_function("unixepoch", -1, lambda *_: round(time.time(), 3))


# From Python 3.12 on, DBOS writes times with unixepoch('subsec'), which SQLite knows since 3.42;
# Debian 12 ships 3.40, where it gives null and the engine does not start.
if sqlite3.sqlite_version_info < (3, 42):
    event.listen(sqlalchemy.Engine, "connect", _add_unixepoch)


class Engine:
    """Queues and workflows on SQLite or PostgreSQL. One per process."""

    def __init__(
        self,
        url: str,
        store: Store,
        workflows: Mapping[str, Workflow],
        *,
        executor: str,
        concurrency: int = 8,
    ) -> None:
        """`url`: the engine's own database (another file than the store's on SQLite).

        `executor` names this replica: constant where there is one, unique where there are more.
        """
        self._url = url
        self._store = store
        self._concurrency = concurrency
        self.executor = executor
        self._beat = threading.Event()
        self._functions = {name: self._workflow(name, f) for name, f in workflows.items()}
        self._beater: threading.Thread | None = None

    def _workflow(self, name: str, run: Workflow) -> Callable[..., None]:
        # a function of its own each: DBOS marks what it registers, and a bound method takes none
        def function(*args: int | str) -> None:
            for seconds in _AGAIN:
                try:
                    return run(*args)
                except StoreError as error:
                    _log.warning("%s is tried again in %d s: %s", name, seconds, error)
                    self._beat.wait(seconds)
            return run(*args)

        return DBOS.workflow(name=name)(function)

    def start(self) -> None:
        """Begin; work that this replica left unfinished goes on at once. Raises `StoreError`."""
        _ending.clear()
        logging.getLogger("dbos").setLevel(logging.WARNING)
        logging.getLogger("dbos").addFilter(_PLAIN)
        try:
            DBOS(
                config={
                    "name": "leakwatch",
                    "system_database_url": self._url,
                    "application_version": _APPLICATION_VERSION,
                    "executor_id": self.executor,
                    "log_level": "WARNING",
                    "max_executor_threads": 64,
                    "notification_listener_polling_interval_sec": 0.2,
                }
            )
            DBOS.launch()
            for name in self._functions:
                DBOS.register_queue(
                    name,
                    worker_concurrency=self._concurrency,
                    polling_interval_sec=0.05,
                    on_conflict="always_update",
                )
        except SQLAlchemyError as error:
            raise StoreError(
                f"The engine's database cannot be used: {type(error).__name__}.",
                hint="Check database_url and the free disk space.",
            ) from None
        self._store.beat(self.executor)
        self._beater = threading.Thread(target=self._keep_beating, name="heartbeat", daemon=True)
        self._beater.start()

    def stop(self, *, wait: int = 0) -> None:
        """End, giving running workflows up to `wait` seconds; the rest resumes at the next start.

        The registry goes too, so that a new Engine can be made in the same process (tests).
        """
        _ending.set()
        self._beat.set()
        if self._beater is not None:
            self._beater.join(timeout=5)
        DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=wait)

    def enqueue(self, name: str, workflow_id: str, *args: int | str) -> None:
        """Put work into the queue `name`; the same id again does nothing. Raises `StoreError`."""

        def put() -> None:
            with SetWorkflowID(workflow_id):
                DBOS.enqueue_workflow(name, self._functions[name], *args)

        try:
            # a step that comes upon something new begins work of its own, which is no child of it
            contextvars.Context().run(put)
        except SQLAlchemyError as error:
            raise StoreError(f"Work cannot be queued: {type(error).__name__}.") from None

    def failed(self, workflow_id: str) -> bool:
        """Whether the workflow ended with an error, or was never queued."""
        status = DBOS.get_workflow_status(workflow_id)
        return status is None or status.status in ("ERROR", "MAX_RECOVERY_ATTEMPTS_EXCEEDED")

    def queued(self, workflow_id: str) -> bool:
        """Whether the engine knows the workflow at all."""
        return DBOS.get_workflow_status(workflow_id) is not None

    def idle(self) -> bool:
        """Whether nothing is queued or running anywhere."""
        return not DBOS.list_workflows(
            status=["PENDING", "ENQUEUED"], limit=1, load_input=False, load_output=False
        )

    def adopt_orphans(self) -> int:
        """Resume what replicas held that have shown no sign of life; how many workflows."""
        taken = 0
        for executor in self._store.silent_since(self._store.clock() - _ALIVE_FOR):
            if executor == self.executor:
                continue
            for each in DBOS.list_workflows(
                status="PENDING", executor_id=executor, load_input=False, load_output=False
            ):
                DBOS.resume_workflow(each.workflow_id)
                taken += 1
            self._store.bury(executor)
            _log.warning("Replica %s is silent: took over %d workflows.", executor, taken)
        return taken

    def _keep_beating(self) -> None:
        while not self._beat.wait(3.0):
            try:
                self._store.beat(self.executor)
            except StoreError as error:
                _log.warning("No heartbeat: %s", error)
