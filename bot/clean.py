"""The durable workflow `clean`: hide a secret at one place, then tell its author.

Each step is safe to repeat: it looks first, acts, looks again, and writes down what it saw.
"""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable, Mapping
from datetime import timedelta

from bot import messages, policy
from bot.books import RETRY, Books
from bot.connectors.base import Connector
from bot.detect import Detector
from bot.engine import step
from bot.errors import ApiError, LeakwatchError, RateLimited
from bot.incident import CleanState, Incident, Occurrence
from bot.metrics import CLEANS, FAILURES, TO_CLEAN
from bot.model import Document, Location, Message, Outcome, Person, Result, redaction_text
from bot.policy import CleanStep
from bot.providers.base import Provider

_log = logging.getLogger(__name__)

Handle = Callable[[Document], object]
FindPerson = Callable[[Person], tuple[Connector, Person] | None]
"""The same person where they can be told in private; None when nobody knows."""

_LOOK_AGAIN = 600.0
"""Seconds between looks at a message whose author was asked to remove it."""


class Cleaner:
    """Cleans places."""

    def __init__(
        self,
        books: Books,
        *,
        detector: Detector,
        connectors: Mapping[str, Connector],
        handle: Handle,
        find_person: FindPerson,
    ) -> None:
        self._books = books
        self._settings = books.settings
        self._store = books.store
        self._detector = detector
        self._connectors = connectors
        self._handle = handle
        self._find_person = find_person

    def clean(self, occurrence: int, run: int) -> None:
        """Workflow: hide the secret at one place, then tell its author."""
        try:
            outcome = step("redact", self._redact, occurrence)
            if outcome:
                step("tell", self._tell, occurrence)
        except LeakwatchError as error:
            FAILURES.labels(error.reason).inc()
            self._clean_failed(occurrence, error.reason, str(error))
        except Exception as error:  # noqa: BLE001 - the worker's loop: journalled and repeated
            FAILURES.labels("unexpected").inc()
            _log.exception("Cleaning occurrence %d broke off", occurrence)
            self._clean_failed(
                occurrence, "unexpected", f"An unexpected {type(error).__name__} happened."
            )
        with self._store.write() as tx:
            tx.end_clean(occurrence, run)

    def _redact(self, number: int) -> str:
        """Decide, rewrite, record. Returns a word; empty when there is nothing to tell."""
        occurrence, incident = self._books.place(number)
        if occurrence.state in (CleanState.CLEANED, CleanState.RESTORED):
            # done before a crash: its author may still have to be told, which looks for itself
            return occurrence.state.value
        connector = self._connectors.get(occurrence.location.connector)
        if connector is None:
            self._clean_failed(
                number,
                "no-connector",
                f"{occurrence.location.connector} is not in the settings any more.",
            )
            return ""
        self._look(connector, occurrence)
        # anew: while we looked, the rest of the credential may have turned up elsewhere
        occurrence, incident = self._books.place(number)
        decision = policy.decide_clean(incident, occurrence, self._settings)
        if decision.step is CleanStep.FLAG:
            self._set(occurrence, CleanState.FLAGGED, Result(Outcome.REFUSED, "", decision.reason))
            return "flagged"
        try:
            current = connector.read(occurrence.location)
            if current is not None:
                # what else stands there now is recorded before anything is destroyed
                self._handle(current)
            result = connector.rewrite(occurrence.location, self._edit(occurrence))
        except RateLimited as error:
            self._clean_failed(number, error.reason, str(error), wait=error.retry_after)
            return ""
        except ApiError as error:
            self._clean_failed(number, error.reason, str(error))
            return ""
        return self._conclude(occurrence, result)

    def _edit(self, occurrence: Occurrence) -> Callable[[Document], Document]:
        """What `rewrite` applies: hides the credentials that are recorded for this place."""
        words: dict[str, str] = {}
        for each in self._store.at(occurrence.location):
            incident = self._store.incident(each.incident)
            if incident is None:
                continue
            decision = policy.decide_clean(incident, each, self._settings)
            if decision.step is CleanStep.REDACT:
                text = redaction_text(incident.title, incident.id)
                words |= dict.fromkeys(self._store.fingerprints(incident.id), text)

        def edit(document: Document) -> Document:
            parts, _ = self._detector.cleaned(document.parts, words)
            return dataclasses.replace(document, parts=parts)

        return edit

    def _conclude(self, occurrence: Occurrence, result: Result) -> str:
        CLEANS.labels(result.outcome.value).inc()
        if result.outcome in (Outcome.DONE, Outcome.ALREADY):
            self._set(occurrence, CleanState.CLEANED, result)
            return "cleaned"
        if result.outcome is Outcome.NEEDS_PERSON:
            self._set(occurrence, CleanState.ASKED, result)
            return "asked"
        if result.outcome is Outcome.REFUSED:
            self._set(occurrence, CleanState.REMAINS, result)
            return "remains"
        self._clean_failed(occurrence.id, "failed", result.reason, wait=result.retry_after)
        return ""

    def _set(self, occurrence: Occurrence, state: CleanState, result: Result) -> None:
        """Write down what came of an attempt, in one transaction with the journal."""
        asked = state is CleanState.ASKED
        # a late repeat of an event finds it clean: how it became so stays written down
        kept = result.outcome is Outcome.ALREADY and bool(occurrence.method)
        method = occurrence.method if kept else result.method
        if state is CleanState.CLEANED and not method:
            method = "already"
        deadline = self._settings_ask_deadline(occurrence)
        with self._store.write() as tx:
            first = occurrence.state is not state
            tx.change_occurrence(
                occurrence.id,
                state=state.value,
                outcome=result.outcome.value,
                method=method,
                reason=occurrence.reason if kept else result.reason,
                remains=list(occurrence.remains if kept else result.remains),
                redacted_at=tx.now if state is CleanState.CLEANED else None,
                moved_to=_as_row(occurrence.moved_to if kept else result.moved_to),
                tries=0,
                next_try_at=tx.now + timedelta(seconds=_LOOK_AGAIN) if asked else None,
                ask_deadline=(tx.now + deadline if first else occurrence.ask_deadline)
                if asked
                else None,
            )
            if state is CleanState.CLEANED:
                TO_CLEAN.observe((tx.now - occurrence.written_at).total_seconds())
            tx.log(
                "leakwatch",
                {"cleaned": "redacted"}.get(state.value, state.value),
                occurrence.incident,
                occurrence=occurrence.id,
                method=result.method,
                outcome=result.outcome.value,
                why=result.reason,
                remains=list(result.remains),
            )
            self._books.settle(tx, occurrence.incident, None)

    def _settings_ask_deadline(self, occurrence: Occurrence) -> timedelta:
        for workspace in self._settings.slack:
            if occurrence.location.connector == f"slack:{workspace.name}":
                return timedelta(seconds=workspace.author_deadline)
        return timedelta(hours=1)

    def _clean_failed(
        self, number: int, reason: str, what: str, *, wait: float | None = None
    ) -> None:
        """Nothing was cleaned: say why, and when it is tried again."""
        FAILURES.labels(reason).inc()
        with self._store.write() as tx:
            occurrence = tx.occurrence(number)
            tries = occurrence.tries + 1
            seconds = wait if wait is not None else RETRY[min(tries, len(RETRY)) - 1]
            tx.change_occurrence(
                number,
                outcome=Outcome.FAILED.value,
                reason=what,
                tries=tries,
                next_try_at=tx.now + timedelta(seconds=seconds),
            )
            tx.log(
                "leakwatch",
                "redact-failed",
                occurrence.incident,
                occurrence=number,
                why=what,
                again_in_seconds=seconds,
            )

    def _look(self, connector: Connector, occurrence: Occurrence) -> None:
        """Learn who can read the place and who wrote it, when the document did not say."""
        changes: dict[str, object] = {}
        if occurrence.author is not None:
            author = connector.known(occurrence.author)
            if author != occurrence.author:
                changes["author"] = author
        if occurrence.audience.visibility == "unknown":
            try:
                changes["audience"] = connector.audience(occurrence.location)
            except ApiError as error:
                _log.info("Readers of %s are unknown: %s", occurrence.location.key, error)
        if not changes:
            return
        with self._store.write() as tx:
            tx.change_occurrence(occurrence.id, **changes)
            self._books.settle(tx, occurrence.incident, None)

    def _tell(self, number: int) -> str:
        """Tell the author, once per state. Returns a word."""
        occurrence, incident = self._books.place(number)
        author = occurrence.author
        if author is None or author.bot or occurrence.told_at is not None:
            return "nobody"
        provider = self._books.provider(incident)
        message = _notice(occurrence, incident, provider)
        if message is None:
            return "nothing"
        problem = ""
        try:
            self._send(occurrence, author, message)
        except ApiError as error:
            problem = str(error)
        with self._store.write() as tx:
            if not problem:
                tx.change_occurrence(number, told_at=tx.now)
            tx.log(
                "leakwatch",
                "author-told" if not problem else "author-not-told",
                incident.id,
                occurrence=number,
                state=occurrence.state.value,
                **({"why": problem} if problem else {}),
            )
        return "told" if not problem else "failed"

    def _send(self, occurrence: Occurrence, author: Person, message: Message) -> None:
        elsewhere = self._find_person(author)
        if elsewhere is not None:
            connector, person = elsewhere
            connector.tell(occurrence.location, person, message)
            return
        self._connectors[occurrence.location.connector].tell(occurrence.location, author, message)


def _as_row(location: Location | None) -> dict[str, object] | None:
    return dataclasses.asdict(location) if location else None


def _notice(occurrence: Occurrence, incident: Incident, provider: Provider) -> Message | None:
    match occurrence.state:
        case CleanState.CLEANED if occurrence.method not in ("author", "already"):
            return messages.author_redacted(occurrence, incident, provider)
        case CleanState.ASKED | CleanState.REMAINS:
            return messages.author_please_remove(occurrence, incident, provider)
        case CleanState.FLAGGED:
            return messages.author_flagged(occurrence, incident, provider)
        case _:
            return None
