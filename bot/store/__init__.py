"""The store: incidents, occurrences, coverage, journal and sealed values in one database."""

from __future__ import annotations

import contextlib
import json
import statistics
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.errors import StoreError
from bot.incident import CleanState, Incident, JournalEntry, Occurrence, Status
from bot.model import Document, Gap, Location, Stream
from bot.store import accepted, coverage, incidents, journal, occurrences, parts, recording
from bot.store.accepted import ByPerson, Hits
from bot.store.dialect import insert, open_engine
from bot.store.errors import explained
from bot.store.judged import Judged, judged
from bot.store.migrate import upgrade
from bot.store.parts import Waiting
from bot.store.place import default_url, make_data_dir
from bot.store.rows import (
    Found,
    GapRow,
    Recorded,
    RuleScore,
    Shown,
    Stats,
    StreamCoverage,
    occurrence_in,
)
from bot.store.tables import (
    allowed,
    heartbeat,
    incident,
    lease,
    occurrence,
    score,
    sealed,
    seen,
    setting,
    shown,
    waiting,
)

__all__ = ["Found", "Store", "Transaction", "Waiting", "default_url", "make_data_dir"]


def _now() -> datetime:
    return datetime.now(UTC)


class Transaction:
    """What can be written together; committed whole or not at all."""

    def __init__(self, conn: sa.Connection, now: datetime) -> None:
        self.conn = conn
        self.now = now

    def record(
        self, document: Document, found: Found, original: bytes | None, *, current: bool = True
    ) -> Recorded | None:
        """See `bot.store.recording.record`."""
        return recording.record(self.conn, self.now, document, found, original, current=current)

    def wait(self, each: Waiting, seconds: float) -> list[Waiting]:
        """See `bot.store.parts.wait`."""
        return parts.wait(self.conn, self.now, each, seconds)

    def incident(self, number: int) -> Incident:
        """An incident that must exist."""
        found = incidents.one(self.conn, number)
        if found is None:
            raise StoreError(f"There is no incident {number}.")
        return found

    def occurrences(self, number: int) -> list[Occurrence]:
        """All places of an incident."""
        return occurrences.of(self.conn, number)

    def change(self, number: int, **values: Any) -> None:
        """Change columns of an incident; its version rises."""
        incidents.touch(self.conn, number, self.now, **values)

    def change_occurrence(self, number: int, **values: Any) -> None:
        """Change columns of an occurrence; its incident follows."""
        occurrences.touch(self.conn, number, self.now, **values)

    def log(
        self,
        actor: str,
        action: str,
        incident: int | None = None,
        **detail: Any,
    ) -> None:
        """Append to the journal."""
        journal.append(self.conn, self.now, actor, action, incident, detail)

    def rule_severity(self, number: int) -> str:
        """The severity that the rule gave, before verdict, scopes and readers."""
        query = sa.select(incident.c.rule_severity).where(incident.c.id == number)
        return str(self.conn.execute(query).scalar_one())

    def start_run(self, number: int) -> int:
        """Count up the contain runs of an incident and return the new one."""
        self.change(number, run=incident.c.run + 1)
        query = sa.select(incident.c.run).where(incident.c.id == number)
        return int(self.conn.execute(query).scalar_one())

    def start_clean(self, number: int) -> int:
        """Count up the clean runs of an occurrence and return the new one."""
        self.conn.execute(
            occurrence.update().where(occurrence.c.id == number).values(run=occurrence.c.run + 1)
        )
        query = sa.select(occurrence.c.run).where(occurrence.c.id == number)
        return int(self.conn.execute(query).scalar_one())

    def close_by_time(self, number: int, keep: float) -> None:
        """Dead, re-checked and clean: the incident is over; its values go after `keep` seconds."""
        self.change(
            number,
            status=Status.CLOSED.value,
            closed_at=self.now,
            closed_by="leakwatch",
            close_reason="proven dead, re-checked since, and clean everywhere",
        )
        self.shred_after(number, self.now + timedelta(seconds=keep))
        self.log("leakwatch", "closed", number, why="proven dead, re-checked since, and clean")

    def revocations_last_hour(self) -> int:
        """How many credentials policy revoked by itself in the last hour."""
        query = sa.select(sa.func.count()).where(
            incident.c.revoked_at >= self.now - timedelta(hours=1),
            incident.c.revoked_by == "policy",
        )
        return int(self.conn.execute(query).scalar_one())

    def end_run(self, number: int, run: int) -> None:
        """A contain run came to its end, whatever the end."""
        self.conn.execute(
            incident.update()
            .where(incident.c.id == number, incident.c.run_ended < run)
            .values(run_ended=run)
        )

    def end_clean(self, number: int, run: int) -> None:
        """A clean run came to its end, whatever the end."""
        self.conn.execute(
            occurrence.update()
            .where(occurrence.c.id == number, occurrence.c.run_ended < run)
            .values(run_ended=run)
        )

    def occurrence(self, number: int) -> Occurrence:
        """An occurrence that must exist."""
        query = sa.select(occurrence).where(occurrence.c.id == number)
        row = self.conn.execute(query).mappings().first()
        if row is None:
            raise StoreError(f"There is no occurrence {number}.")
        return occurrence_in(row)

    def allow(self, fingerprint: str, *, rule: str, reason: str, by: str) -> None:
        """Accept a credential: its fingerprint makes no incident any more."""
        self.conn.execute(
            insert(self.conn, allowed)
            .values(fingerprint=fingerprint, rule=rule, reason=reason, by=by, at=self.now)
            .on_conflict_do_nothing(index_elements=["fingerprint"])
        )

    def note_allowed(self, key: str, fingerprint: str, place: str, title: str) -> None:
        """See `bot.store.accepted.note`."""
        accepted.note(self.conn, self.now, key, fingerprint, place, title)

    def disallow(self, fingerprint: str) -> None:
        """Take an acceptance back."""
        self.conn.execute(allowed.delete().where(allowed.c.fingerprint == fingerprint))

    def count(self, rule: str, *, right: bool) -> None:
        """A person agreed or disagreed with a rule."""
        column = score.c.right if right else score.c.wrong
        self.conn.execute(
            insert(self.conn, score)
            .values(rule=rule, right=int(right), wrong=int(not right))
            .on_conflict_do_update(index_elements=["rule"], set_={column.name: column + 1})
        )

    def put_sealed(self, name: str, blob: bytes, shred_at: datetime | None) -> None:
        """Keep a sealed blob under a name, in place of what was there."""
        values = {"blob": blob, "sealed_at": self.now, "shred_at": shred_at}
        self.conn.execute(
            insert(self.conn, sealed)
            .values(name=name, **values)
            .on_conflict_do_update(index_elements=["name"], set_=values)
        )

    def shred_after(self, number: int, when: datetime | None) -> None:
        """Set when the sealed values of an incident are destroyed; None: not yet."""
        names = [f"credential/{number}"]
        names += [f"original/{each.id}" for each in self.occurrences(number)]
        self.conn.execute(sealed.update().where(sealed.c.name.in_(names)).values(shred_at=when))


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

    # --- incidents ---

    def incident(self, number: int) -> Incident | None:
        """An incident by number; None when there is none."""
        with self.read() as conn:
            return incidents.one(conn, number)

    def incidents(
        self, *, statuses: Collection[Status] | None = None, limit: int = 50, offset: int = 0
    ) -> list[Incident]:
        """Incidents, newest first."""
        with self.read() as conn:
            return incidents.many(conn, statuses, limit, offset)

    def incidents_contained(self) -> list[Incident]:
        """All incidents that are proven dead and not closed yet."""
        return self.incidents(statuses=[Status.CONTAINED], limit=10_000)

    def count_incidents(self, statuses: Collection[Status] | None = None) -> int:
        """How many incidents there are in these states."""
        query = sa.select(sa.func.count()).select_from(incident)
        if statuses is not None:
            query = query.where(incident.c.status.in_([s.value for s in statuses]))
        with self.read() as conn:
            return int(conn.execute(query).scalar_one())

    def by_fingerprint(self, prefix: str) -> Incident | None:
        """The incident whose fingerprint starts like this."""
        query = sa.select(incident.c.id).where(incident.c.fingerprint.startswith(prefix))
        with self.read() as conn:
            number = conn.execute(query).scalar()
            return incidents.one(conn, number) if number is not None else None

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
            query = sa.select(occurrence).where(occurrence.c.id == number)
            row = conn.execute(query).mappings().first()
            return occurrence_in(row) if row else None

    def at(self, location: Location) -> list[Occurrence]:
        """What was found at a location."""
        query = sa.select(occurrence).where(
            occurrence.c.connector == location.connector,
            occurrence.c.stream == location.stream,
            occurrence.c.document == location.document,
        )
        with self.read() as conn:
            return [occurrence_in(row) for row in conn.execute(query).mappings()]

    def stats(self) -> Stats:
        """The state in numbers."""
        with self.read() as conn:
            query = sa.select(incident.c.status, sa.func.count()).group_by(incident.c.status)
            by_status = {row[0]: row[1] for row in conn.execute(query)}
            query = (
                sa.select(occurrence.c.state, sa.func.count())
                .join(incident)
                # what is no credential is put back, and stays
                .where(incident.c.status != Status.FALSE_POSITIVE.value)
                .group_by(occurrence.c.state)
            )
            states = {row[0]: row[1] for row in conn.execute(query)}
            times = conn.execute(
                sa.select(incident.c.detected_at, incident.c.dead_at).where(
                    incident.c.dead_at.is_not(None)
                )
            ).all()
            oldest = conn.execute(
                sa.select(sa.func.min(incident.c.detected_at)).where(
                    incident.c.status.in_([Status.OPEN.value, Status.WAITING.value])
                )
            ).scalar()
        seconds = [(dead - found).total_seconds() for found, dead in times]
        return Stats(
            open=by_status.get("open", 0),
            waiting=by_status.get("waiting", 0),
            contained=by_status.get("contained", 0),
            closed=by_status.get("closed", 0),
            false_positives=by_status.get("false-positive", 0),
            occurrences=sum(states.values()),
            uncleaned=sum(n for state, n in states.items() if state != CleanState.CLEANED),
            median_seconds_to_dead=statistics.median(seconds) if seconds else None,
            oldest_open=oldest,
        )

    # --- the vault's blobs ---

    def sealed(self, name: str) -> bytes | None:
        """A sealed blob; None when it was never kept or has been shredded."""
        with self.read() as conn:
            return conn.execute(sa.select(sealed.c.blob).where(sealed.c.name == name)).scalar()

    def shred(self) -> int:
        """Destroy sealed values whose time has come; how many."""
        with self.write() as tx:
            gone = tx.conn.execute(sealed.delete().where(sealed.c.shred_at <= tx.now)).rowcount
            if gone:
                tx.log("leakwatch", "shredded", None, values=gone)
            return int(gone)

    def expire_parts(self) -> int:
        """Destroy parts of credentials that have waited long enough; how many."""
        with self.write() as tx:
            return parts.expire(tx.conn, tx.now)

    def reseal(self, again: Callable[[bytes], bytes]) -> int:
        """Put every sealed value under the newest key; how many."""
        with self.write() as tx:
            rows = tx.conn.execute(sa.select(sealed.c.name, sealed.c.blob)).all()
            for name, blob in rows:
                tx.conn.execute(
                    sealed.update().where(sealed.c.name == name).values(blob=again(blob))
                )
            # what waits is gone in minutes: it need not be known under a new key
            tx.conn.execute(waiting.delete())
            tx.log("leakwatch", "vault-rekeyed", None, values=len(rows))
            return len(rows)

    # --- work that is due ---

    def unfinished(self) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """(occurrence, run) and (incident, run) whose last workflow has not come to its end."""
        with self.read() as conn:
            cleans = conn.execute(
                sa.select(occurrence.c.id, occurrence.c.run).where(
                    occurrence.c.run > occurrence.c.run_ended
                )
            ).all()
            contains = conn.execute(
                sa.select(incident.c.id, incident.c.run).where(
                    incident.c.run > incident.c.run_ended
                )
            ).all()
        return [(a, b) for a, b in cleans], [(a, b) for a, b in contains]

    def checks_due(self, now: datetime) -> list[int]:
        """Incidents whose credential is to be verified (again) by now, none under way."""
        query = sa.select(incident.c.id).where(
            incident.c.next_check_at <= now,
            incident.c.run == incident.c.run_ended,
            incident.c.status.in_(["open", "waiting", "contained"]),
        )
        with self.read() as conn:
            return list(conn.execute(query).scalars())

    def asks_due(self, now: datetime) -> list[int]:
        """Occurrences whose author was asked and whose deadline has passed."""
        query = sa.select(occurrence.c.id).where(
            occurrence.c.state == CleanState.ASKED.value, occurrence.c.ask_deadline <= now
        )
        with self.read() as conn:
            return list(conn.execute(query).scalars())

    def cleans_due(self, now: datetime) -> list[int]:
        """Occurrences that are to be tried or looked at again by now, none under way."""
        query = sa.select(occurrence.c.id).where(
            occurrence.c.next_try_at <= now, occurrence.c.run == occurrence.c.run_ended
        )
        with self.read() as conn:
            return list(conn.execute(query).scalars())

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
        query = (
            sa.select(incident.c.id)
            .outerjoin(shown, sa.and_(shown.c.incident == incident.c.id, shown.c.board == board))
            .where(sa.or_(shown.c.version.is_(None), shown.c.version < incident.c.version))
            .order_by(incident.c.updated_at)
            .limit(limit)
        )
        with self.read() as conn:
            return list(conn.execute(query).scalars())

    def shown(self, board: str, number: int) -> Shown | None:
        """What a board shows of an incident; None: nothing was ever tried."""
        query = sa.select(shown).where(shown.c.board == board, shown.c.incident == number)
        with self.read() as conn:
            row = conn.execute(query).mappings().first()
            return Shown(row["address"], row["version"], row["error"]) if row else None

    def note_shown(
        self, board: str, number: int, *, address: str, version: int, error: str = ""
    ) -> None:
        """A board shows an incident in this version; or failed to, with `error`."""
        values = {"address": address, "version": version, "error": error}
        with self.write() as tx:
            statement = insert(tx.conn, shown).values(
                board=board, incident=number, tried_at=tx.now, **values
            )
            tx.conn.execute(
                statement.on_conflict_do_update(
                    index_elements=["board", "incident"], set_={**values, "tried_at": tx.now}
                )
            )

    # --- journal, scores, small things ---

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
            return [
                RuleScore(r["rule"], r["right"], r["wrong"])
                for r in conn.execute(sa.select(score).order_by(score.c.rule)).mappings()
            ]

    def judged(self) -> list[Judged]:
        """How often each rule was right; see `bot.store.judged`."""
        with self.read() as conn:
            return judged(conn)

    def allow_hits(self) -> dict[str, Hits]:
        """How often each entry of the allow-list accepted something, by its key."""
        with self.read() as conn:
            return accepted.hits(conn)

    def allowed_by_people(self) -> list[ByPerson]:
        """What people called a false positive, the newest first."""
        with self.read() as conn:
            return accepted.by_people(conn)

    def first_time(self, delivery: str) -> bool:
        """Remember a delivery's identifier; False when it was handled before."""
        with self.write() as tx:
            made = tx.conn.execute(
                insert(tx.conn, seen)
                .values(id=delivery, at=tx.now)
                .on_conflict_do_nothing(index_elements=["id"])
                .returning(seen.c.id)
            ).first()
            tx.conn.execute(seen.delete().where(seen.c.at < tx.now - timedelta(days=7)))
            return made is not None

    def beat(self, executor: str) -> None:
        """This replica is alive."""
        with self.write() as tx:
            tx.conn.execute(
                insert(tx.conn, heartbeat)
                .values(executor=executor, at=tx.now)
                .on_conflict_do_update(index_elements=["executor"], set_={"at": tx.now})
            )

    def silent_since(self, moment: datetime) -> list[str]:
        """Replicas whose last sign of life is older."""
        query = sa.select(heartbeat.c.executor).where(heartbeat.c.at < moment)
        with self.read() as conn:
            return list(conn.execute(query).scalars())

    def bury(self, executor: str) -> None:
        """A replica is gone and its work has been taken over; its leases are free."""
        with self.write() as tx:
            tx.conn.execute(heartbeat.delete().where(heartbeat.c.executor == executor))
            tx.conn.execute(lease.delete().where(lease.c.holder == executor))

    def hold(self, name: str, holder: str, seconds: float) -> bool:
        """Take or keep a lease; False while another replica holds it."""
        with self.write() as tx:
            until = tx.now + timedelta(seconds=seconds)
            taken = tx.conn.execute(
                insert(tx.conn, lease)
                .values(name=name, holder=holder, until=until)
                .on_conflict_do_update(
                    index_elements=["name"],
                    set_={"holder": holder, "until": until},
                    where=sa.or_(lease.c.holder == holder, lease.c.until < tx.now),
                )
                .returning(lease.c.name)
            ).first()
            return taken is not None

    def release(self, name: str, holder: str) -> None:
        """Give a lease back."""
        with self.write() as tx:
            mine = sa.and_(lease.c.name == name, lease.c.holder == holder)
            tx.conn.execute(lease.delete().where(mine))

    def get(self, name: str) -> Any:
        """A small persistent value; None when it was never set."""
        with self.read() as conn:
            query = sa.select(setting.c.value).where(setting.c.name == name)
            text = conn.execute(query).scalar()
        return None if text is None else json.loads(text)

    def put(self, name: str, value: Any) -> None:
        """Keep a small value."""
        text = json.dumps(value)
        with self.write() as tx:
            tx.conn.execute(
                insert(tx.conn, setting)
                .values(name=name, value=text)
                .on_conflict_do_update(index_elements=["name"], set_={"value": text})
            )
