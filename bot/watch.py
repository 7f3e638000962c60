"""The story on one page: document → findings → incident → clean and contain.

Events make it fast, sweeps make it complete; both call the same `handle`, which is safe to
repeat. What it found is committed before it returns, so that whoever sent the document may be
told that it was received.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.allow import Allowed, AllowList
from bot.config import Settings
from bot.connectors.base import Connector
from bot.detect import Detector, Known
from bot.errors import ApiError, LeakwatchError, RateLimited
from bot.incident import CleanState
from bot.joiner import Joined, Joiner
from bot.metrics import ALLOWED, DOCUMENTS, FINDINGS, GAPS
from bot.model import Document, Gap, Location, Stream
from bot.providers.honeytokens import baited, hashes_of
from bot.store import Found, Store, Transaction
from bot.store.vault import Vault
from detectors import Confidence, Part

_log = logging.getLogger(__name__)


class Queue(Protocol):
    """What `handle` needs of the engine."""

    def enqueue(self, name: str, workflow_id: str, *args: int | str) -> None:
        """Put work into a queue; the same id again does nothing."""


@dataclass(frozen=True)
class Handled:
    """What came of one document."""

    incidents: tuple[int, ...] = ()
    new: int = 0
    """Occurrences that were not known, or that came back."""


@dataclass(frozen=True)
class Swept:
    """What came of one sweep."""

    documents: int
    incidents: tuple[int, ...]
    complete: bool
    """Reached the present without a gap."""
    problem: str = ""
    retry_after: float | None = None


class Watch:
    """Handles documents. Thread-safe: it keeps nothing but its collaborators."""

    def __init__(
        self,
        *,
        settings: Settings,
        detector: Detector,
        store: Store,
        vault: Vault | None,
        queue: Queue,
    ) -> None:
        self._allow = AllowList(settings.policy)
        self._honeytokens = hashes_of(settings.policy.honeytokens)
        self._detector = detector
        self._store = store
        self._vault = vault
        self._queue = queue
        seconds = settings.policy.join_parts
        self._joiner = Joiner(detector, vault, seconds) if vault and seconds > 0 else None

    def handle(self, document: Document, floor: Confidence | None = None) -> Handled:
        """Scan a document and record what it shows; start what follows. Raises `StoreError`.

        `floor` lowers the confidence from which on findings count (a person reported it).
        """
        DOCUMENTS.labels(document.location.connector).inc()
        reading = self._detector.read(document.parts, floor)
        gaps = list(document.gaps)
        if reading.unread:
            gaps.append(_too_slow(document.location, reading.unread))
        for gap in gaps:
            self._note(gap)
        known, passed = self._allow.sort(
            reading.known,
            document.parts,
            today=self._store.clock().date(),
            location=document.location,
            author=document.author,
        )
        self._count_allowed(document.location, passed)
        # what could not be read whole does not show that anything is gone
        if document.edited_at is not None and not document.gaps:
            self._vanished(document.location, document.parts)
        partial = reading.partial and self._joiner is not None and document.author is not None
        if not known and not partial:
            return Handled()
        return self._record(document, known, partial=partial)

    def _count_allowed(self, location: Location, passed: list[Allowed]) -> None:
        """What is accepted makes no incident, but never passes in silence."""
        if not passed:
            return
        with self._store.write() as tx:
            for each in passed:
                ALLOWED.labels(each.known.finding.rule.id).inc()
                known = each.known
                tx.note_allowed(
                    each.entry.key, known.fingerprint, location.key, known.finding.rule.title
                )

    def _joined(self, tx: Transaction, document: Document) -> list[Joined]:
        """What this document and others that wait make whole, but for what is accepted."""
        every = self._joiner.meet(tx, document) if self._joiner else []
        return [each for each in every if self._wanted(each)]

    def _wanted(self, joined: Joined) -> bool:
        first = joined.documents[0]
        known, _ = self._allow.sort(
            [joined.known],
            joined.parts,
            today=self._store.clock().date(),
            location=first.location,
            author=first.author,
        )
        return bool(known)

    def _record(self, document: Document, known: list[Known], *, partial: bool) -> Handled:
        starts: list[tuple[str, str, int, int]] = []
        numbers: list[int] = []
        new = 0
        with self._store.write() as tx:
            joined = self._joined(tx, document) if partial else []
            parts = {f for j in joined for f in (j.known.fingerprint, *j.known.pieces)}
            places = [(j.known, each) for j in joined for each in j.documents]
            alone = {k.fingerprint: k for k in known if k.fingerprint not in parts}
            for each, place in (*places, *((k, document) for k in alone.values())):
                found = _found(each, self._vault, baited(each.credential, self._honeytokens))
                original = self._vault.seal_parts(place.parts) if self._vault else None
                # the other half is as it stood when it began to wait
                current = place.location == document.location
                recorded = tx.record(place, found, original, current=current)
                if recorded is None:
                    continue
                numbers.append(recorded.incident)
                fresh = recorded.new_occurrence or recorded.again
                if recorded.completed:
                    but = recorded.occurrence if fresh else None
                    starts += _start_again(tx, recorded.incident, but)
                if not fresh:
                    continue
                new += 1
                FINDINGS.labels(found.rule).inc()
                starts.append(start_clean(tx, recorded.occurrence))
                begun = recorded.new_incident or recorded.reopened
                if begun and not recorded.completed:
                    starts.append(start_contain(tx, recorded.incident))
        for start in starts:
            self._enqueue(*start)
        return Handled(tuple(dict.fromkeys(numbers)), new)

    def _enqueue(self, name: str, workflow_id: str, number: int, run: int) -> None:
        # it is in the store already: a failure here is made good by `resume`
        try:
            self._queue.enqueue(name, workflow_id, number, run)
        except LeakwatchError as error:
            _log.warning("Queueing %s waits: %s", workflow_id, error)

    def _vanished(self, location: Location, parts: Sequence[Part]) -> None:
        """After an edit: what was found here before and is gone now has been cleaned by its author.

        `parts` are what the document shows now.
        """
        still: set[str] | None = None
        for occurrence in self._store.at(location):
            # what leakwatch itself is removing just now is not its author's doing
            if occurrence.busy or occurrence.state in (CleanState.CLEANED, CleanState.RESTORED):
                continue
            incident = self._store.incident(occurrence.incident)
            if still is None:
                still = self._detector.shows(parts)
            if incident is None or self._store.fingerprints(incident.id) & still:
                continue
            with self._store.write() as tx:
                mark_clean(tx, occurrence.id, incident.id, "author", "its author removed it")

    def gone(self, location: Location) -> None:
        """The document was deleted. Raises `StoreError`."""
        self._vanished(location, ())

    def _note(self, gap: Gap) -> None:
        GAPS.labels(gap.reason).inc()
        self._store.note_gap(gap)

    def note_gap(self, gap: Gap) -> None:
        """Something could not be read: a row of the coverage ledger. Raises `StoreError`."""
        self._note(gap)

    def sweep(self, connector: Connector, stream: Stream) -> Swept:
        """Read a stream from its cursor to now. Every failure is a gap and a sentence, no raise
        but `StoreError`.
        """
        started_at = self._store.begin_sweep(stream)
        documents, gaps = 0, 0
        numbers: list[int] = []
        try:
            pages = connector.sweep(stream, self._store.cursor(stream))
            with contextlib.closing(pages):  # type: ignore[type-var]
                for page in pages:
                    for document in page.documents:
                        numbers += self.handle(document).incidents
                        gaps += len(document.gaps)
                    documents += len(page.documents)
                    gaps += len(page.gaps)
                    self._store.advance(stream, page.cursor, len(page.documents), page.gaps)
        except ApiError as error:
            wait = error.retry_after if isinstance(error, RateLimited) else None
            self._note(Gap(stream.connector, stream.id, "the last sweep", error.reason, str(error)))
            return Swept(documents, tuple(numbers), False, str(error), wait)
        self._store.finish_sweep(stream, started_at)
        return Swept(documents, tuple(dict.fromkeys(numbers)), gaps == 0)


def start_clean(tx: Transaction, occurrence: int) -> tuple[str, str, int, int]:
    """Begin a clean run in the store: (queue, workflow id, occurrence, run) to enqueue after."""
    run = tx.start_clean(occurrence)
    return "clean", f"clean-{occurrence}-{run}", occurrence, run


def start_contain(tx: Transaction, incident: int) -> tuple[str, str, int, int]:
    """Begin a contain run in the store: (queue, workflow id, incident, run) to enqueue after."""
    run = tx.start_run(incident)
    return "contain", f"contain-{incident}-{run}", incident, run


def _start_again(
    tx: Transaction, incident: int, but: int | None
) -> list[tuple[str, str, int, int]]:
    """A credential became whole: its places are decided on anew, and so is what becomes of it."""
    left = [
        each
        for each in tx.occurrences(incident)
        if each.id != but and each.state is CleanState.FLAGGED
    ]
    return [*(start_clean(tx, each.id) for each in left), start_contain(tx, incident)]


def mark_clean(tx: Transaction, occurrence: int, incident: int, method: str, reason: str) -> None:
    """An occurrence no longer shows its secret, without our doing."""
    tx.change_occurrence(
        occurrence,
        state=CleanState.CLEANED.value,
        redacted_at=tx.now,
        method=method,
        reason=reason,
        ask_deadline=None,
        next_try_at=None,
    )
    tx.log("leakwatch", "found-clean", incident, occurrence=occurrence, why=reason)


def _found(known: Known, vault: Vault | None, bait: str) -> Found:
    finding = known.finding
    return Found(
        fingerprint=known.fingerprint,
        rule=finding.rule.id,
        # an issuer does not know a misread value, which would look as if it were dead
        issuer=(finding.rule.issuer or "") if finding.exact else "",
        title=finding.rule.title,
        masked=finding.secret.masked,
        confidence=finding.confidence,
        severity=finding.severity,
        facts={**finding.facts, "honeytoken": bait} if bait else finding.facts,
        reasons=finding.reasons,
        sealed=vault.seal_credential(known.credential) if vault else None,
        pieces=known.pieces,
    )


def _too_slow(location: Location, stretches: int) -> Gap:
    return Gap(
        location.connector,
        location.stream,
        location.document,
        "too-slow",
        f"{stretches} stretches of {location.title or location.key} took too long to read.",
        retry=False,
    )
