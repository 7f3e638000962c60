"""What shows incidents outside and follows them: cards in Slack, tickets in Jira.

One thread of one replica keeps all boards current: it looks which incidents have a newer version
than a board shows. A failure is kept with the board's row, shown by `status`, and tried again.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from typing import Protocol

from bot.answers import Answers
from bot.connectors.jira import JiraConnector
from bot.errors import LeakwatchError, RateLimited
from bot.incident import Incident, Status
from bot.metrics import FAILURES
from bot.store import Store

_log = logging.getLogger(__name__)
_LEASE = 10.0
_EVERY = 0.2


class Board(Protocol):
    """A place that shows incidents."""

    name: str

    def publish_stale(self, limit: int = 50) -> int:
        """Bring what changed up to date; how many are current now."""


class TicketBoard:
    """A ticket per incident in a Jira project, moved along with it."""

    def __init__(
        self,
        connector: JiraConnector,
        store: Store,
        answer: Callable[[Incident], Answers],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = f"{connector.name}/{connector.settings.incident_project}"
        self._connector = connector
        self._store = store
        self._answer = answer
        self._clock = clock
        self._not_before = 0.0

    def publish_stale(self, limit: int = 50) -> int:
        """See `Board.publish_stale`. A failing ticket waits a minute; the others go on."""
        if self._clock() < self._not_before:
            return 0
        done = 0
        for number in self._store.stale(self.name, limit):
            incident = self._store.incident(number)
            if incident is None:
                continue
            if not self._publish(incident):
                return done
            done += 1
        return done

    def _publish(self, incident: Incident) -> bool:
        before = self._store.shown(self.name, incident.id)
        key = before.address if before else ""
        answers = self._answer(incident)
        try:
            key = self._connector.tickets.upsert_ticket(
                incident.fingerprint,
                incident.id,
                f"Leaked credential: {answers.headline}",
                _paragraphs(answers),
                done=incident.over or incident.status is Status.CONTAINED,
                existing_key=key or None,
            )
        except LeakwatchError as error:
            wait = error.retry_after if isinstance(error, RateLimited) else 60.0
            self._not_before = self._clock() + wait
            FAILURES.labels(error.reason).inc()
            version = before.version if before else -1
            self._store.note_shown(
                self.name, incident.id, address=key, version=version, error=str(error)
            )
            _log.warning("Ticket of incident %d will be tried again: %s", incident.id, error)
            return False
        self._store.note_shown(self.name, incident.id, address=key, version=incident.version)
        return True


def _paragraphs(answers: Answers) -> Sequence[str]:
    """The seven answers as paragraphs of a ticket."""
    copies = "\n".join(f"- {copy.place}: {copy.state}" for copy in answers.copies)
    texts = (
        answers.state,
        f"What: {answers.what} {answers.certainty} {answers.severity}",
        f"Live or dead: {answers.verdict} {answers.dead}",
        f"Whose: {answers.identity} {answers.scopes} {answers.expiry}",
        f"Where: {answers.where}\n{copies}",
        f"Who could read it: {answers.readers}",
        f"Used in between: {answers.used}",
        f"Exposed: {answers.exposure}",
        f"Next: {answers.next_step} {answers.owner}",
        answers.replacement,
        answers.controls,
    )
    return [" ".join(text.split(" ")).strip() for text in texts if text.strip()]


class Publisher:
    """The thread that keeps boards current."""

    def __init__(self, boards: Sequence[Board], store: Store, holder: str) -> None:
        self._boards = boards
        self._store = store
        self._holder = holder
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="boards", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, after what is being published now."""
        self._end.set()
        if self._thread.is_alive():
            self._thread.join(timeout=10)

    def _run(self) -> None:
        next_hold = 0.0
        mine = False
        while not self._end.wait(_EVERY):
            try:
                if time.monotonic() >= next_hold:
                    mine = self._store.hold("boards", self._holder, _LEASE)
                    next_hold = time.monotonic() + _LEASE / 3
                if mine:
                    for board in self._boards:
                        board.publish_stale()
            except LeakwatchError as error:
                FAILURES.labels(error.reason).inc()
                _log.warning("Cards and tickets wait: %s", error)
                self._end.wait(2.0)
