"""The store: incidents, occurrences, coverage, journal and sealed values in one database.

The door. What a method does stands in the module named for it, on a connection.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import UTC, datetime

import sqlalchemy as sa

from bot.incident import Incident, JournalEntry, Occurrence, Status
from bot.model import Gap, Location, Stream
from bot.store import (
    accepted,
    coverage,
    deliveries,
    incidents,
    journal,
    judged,
    occurrences,
    parts,
    replicas,
    sealed,
    shown,
    stats,
    work,
)
from bot.store.accepted import ByPerson, Hits
from bot.store.dialect import open_engine
from bot.store.errors import explained
from bot.store.judged import Judged
from bot.store.migrate import upgrade
from bot.store.parts import Waiting
from bot.store.place import default_url, make_data_dir
from bot.store.rows import Found, GapRow, RuleScore, Shown, Stats, StreamCoverage
from bot.store.transaction import Transaction

__all__ = ["Found", "Store", "Transaction", "Waiting", "default_url", "make_data_dir"]


def _now() -> datetime:
    return datetime.now(UTC)


class Store:
    """The database. Thread-safe; every method is one transaction unless `write` is used."""

    def __init__(self, url: str, *, clock: Callable[[], datetime] = _now) -> None:
        self.url = url
        self.engine = open_engine(url)
        self._writer = self.engine.execution_options(writes=True)
        self.clock = clock

    def migrate(self) -> None:
        """Bring the schema up to date. Raises `StoreError`."""
        with explained():
            upgrade(self.engine)

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()

    @contextlib.contextmanager
    def write(self) -> Iterator[Transaction]:
        """A transaction: commits at the end of the block, rolls back on any error."""
        with explained(), self._writer.begin() as conn:
            journal.lock(conn)
            yield Transaction(conn, self.clock())

    @contextlib.contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A consistent view for reading."""
        with explained(), self.engine.begin() as conn:
            yield conn

    # --- incidents and their places ---

    def incident(self, number: int) -> Incident | None:
        """An incident by number; None when there is none."""
        with self.read() as conn:
            return incidents.one(conn, number)

    def incidents(
        self, *, statuses: Collection[Status] | None = None, limit: int | None = 50, offset: int = 0
    ) -> list[Incident]:
        """Incidents, newest first; all without a `limit`."""
        with self.read() as conn:
            return incidents.many(conn, statuses, limit, offset)

    def count_incidents(self, statuses: Collection[Status] | None = None) -> int:
        """How many incidents there are in these states."""
        with self.read() as conn:
            return incidents.count(conn, statuses)

    def by_fingerprint(self, prefix: str) -> Incident | None:
        """The incident whose fingerprint starts like this."""
        with self.read() as conn:
            return incidents.by_fingerprint(conn, prefix)

    def fingerprints(self, number: int) -> frozenset[str]:
        """Every fingerprint by which the credential of an incident is known."""
        with self.read() as conn:
            return parts.fingerprints(conn, number)

    def occurrences(self, number: int) -> list[Occurrence]:
        """All places of one incident, oldest first."""
        with self.read() as conn:
            return occurrences.of(conn, number)

    def occurrence(self, number: int) -> Occurrence | None:
        """One occurrence by its id."""
        with self.read() as conn:
            return occurrences.one(conn, number)

    def at(self, location: Location) -> list[Occurrence]:
        """What was found at a location."""
        with self.read() as conn:
            return occurrences.at(conn, location)

    def stats(self) -> Stats:
        """The state in numbers."""
        with self.read() as conn:
            return stats.stats(conn)

    # --- the vault's blobs ---

    def sealed(self, name: str) -> bytes | None:
        """A sealed blob; None when it was never kept or has been shredded."""
        with self.read() as conn:
            return sealed.get(conn, name)

    def shred(self) -> int:
        """Destroy sealed values whose time has come; how many."""
        with self.write() as tx:
            return sealed.shred(tx.conn, tx.now)

    def expire_parts(self) -> int:
        """Destroy parts of credentials that have waited long enough; how many."""
        with self.write() as tx:
            return parts.expire(tx.conn, tx.now)

    def reseal(self, again: Callable[[bytes], bytes]) -> int:
        """Put every sealed value under the newest key; how many."""
        with self.write() as tx:
            return sealed.reseal(tx.conn, tx.now, again)

    # --- work that is due ---

    def unfinished(self) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """(occurrence, run) and (incident, run) whose last workflow has not come to its end."""
        with self.read() as conn:
            return work.unfinished(conn)

    def checks_due(self, now: datetime) -> list[int]:
        """Incidents whose credential is to be verified (again) by now, none under way."""
        with self.read() as conn:
            return work.checks_due(conn, now)

    def asks_due(self, now: datetime) -> list[int]:
        """Occurrences whose author was asked and whose deadline has passed."""
        with self.read() as conn:
            return work.asks_due(conn, now)

    def cleans_due(self, now: datetime) -> list[int]:
        """Occurrences that are to be tried or looked at again by now, none under way."""
        with self.read() as conn:
            return work.cleans_due(conn, now)

    # --- coverage ---

    def cursor(self, stream: Stream) -> str | None:
        """Where the next sweep of a stream goes on."""
        with self.read() as conn:
            return coverage.get_cursor(conn, stream.key)

    def begin_sweep(self, stream: Stream) -> datetime:
        """A sweep starts; returns its start."""
        with self.write() as tx:
            coverage.begin(tx.conn, tx.now, stream)
            return tx.now

    def advance(self, stream: Stream, text: str, documents: int, gaps: Sequence[Gap]) -> None:
        """A page was handled."""
        with self.write() as tx:
            coverage.advance(tx.conn, stream, text, documents)
            for each in gaps:
                coverage.note(tx.conn, tx.now, each)

    def finish_sweep(self, stream: Stream, started_at: datetime) -> None:
        """A sweep reached the present."""
        with self.write() as tx:
            coverage.finish(tx.conn, tx.now, stream, started_at)

    def note_gap(self, each: Gap) -> None:
        """Something could not be read."""
        with self.write() as tx:
            coverage.note(tx.conn, tx.now, each)

    def close_gap(self, connector: str, stream: str, what: str | None = None) -> None:
        """A gap was made good."""
        with self.write() as tx:
            coverage.close(tx.conn, tx.now, connector, stream, what)

    def coverage(self) -> list[StreamCoverage]:
        """How far each stream was read."""
        with self.read() as conn:
            return coverage.streams(conn)

    def gaps(self, *, open_only: bool = True, limit: int = 50) -> list[GapRow]:
        """Gaps, the latest first."""
        with self.read() as conn:
            return coverage.gaps(conn, open_only, limit)

    # --- boards: cards and tickets ---

    def stale(self, board: str, limit: int = 50) -> list[int]:
        """Incidents whose version is newer than what the board shows, oldest change first."""
        with self.read() as conn:
            return shown.stale(conn, board, limit)

    def shown(self, board: str, number: int) -> Shown | None:
        """What a board shows of an incident; None: nothing was ever tried."""
        with self.read() as conn:
            return shown.get(conn, board, number)

    def note_shown(
        self, board: str, number: int, *, address: str, version: int, error: str = ""
    ) -> None:
        """A board shows an incident in this version; or failed to, with `error`."""
        with self.write() as tx:
            shown.note(tx.conn, tx.now, board, number, Shown(address, version, error))

    # --- the journal, and how right the rules are ---

    def journal(self, *, incident: int | None = None, limit: int = 50) -> list[JournalEntry]:
        """The newest entries, newest first."""
        with self.read() as conn:
            return journal.entries(conn, incident, limit)

    def broken_links(self) -> list[str]:
        """What is wrong with the journal's chain; empty when it is whole."""
        with self.read() as conn:
            return list(journal.broken_links(conn))

    def scores(self) -> list[RuleScore]:
        """How often people agreed with each rule."""
        with self.read() as conn:
            return judged.scores(conn)

    def judged(self) -> list[Judged]:
        """How often each rule was right; see `bot.store.judged`."""
        with self.read() as conn:
            return judged.judged(conn)

    def allow_hits(self) -> dict[str, Hits]:
        """How often each entry of the allow-list accepted something, by its key."""
        with self.read() as conn:
            return accepted.hits(conn)

    def allowed_by_people(self) -> list[ByPerson]:
        """What people called a false positive, the newest first."""
        with self.read() as conn:
            return accepted.by_people(conn)

    # --- replicas, and deliveries ---

    def beat(self, executor: str) -> None:
        """This replica is alive."""
        with self.write() as tx:
            replicas.beat(tx.conn, tx.now, executor)

    def silent_since(self, moment: datetime) -> list[str]:
        """Replicas whose last sign of life is older."""
        with self.read() as conn:
            return replicas.silent_since(conn, moment)

    def bury(self, executor: str) -> None:
        """A replica is gone and its work has been taken over; its leases are free."""
        with self.write() as tx:
            replicas.bury(tx.conn, executor)

    def hold(self, name: str, holder: str, seconds: float) -> bool:
        """Take or keep a lease; False while another replica holds it."""
        with self.write() as tx:
            return replicas.hold(tx.conn, tx.now, name, holder, seconds)

    def release(self, name: str, holder: str) -> None:
        """Give a lease back."""
        with self.write() as tx:
            replicas.release(tx.conn, name, holder)

    def first_time(self, delivery: str) -> bool:
        """Remember a delivery's identifier; False when it was handled before."""
        with self.write() as tx:
            return deliveries.first_time(tx.conn, tx.now, delivery)
