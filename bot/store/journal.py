"""The append-only journal: what was done, by whom, in a chain that shows tampering."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.incident import JournalEntry
from bot.store.tables import journal

_FIRST = "0" * 64
# any constant: see `lock`
_LOCK = 7_215_001


def _hash(before: str, seq: int, at: datetime, actor: str, action: str, rest: list[Any]) -> str:
    entry = json.dumps([before, seq, at.isoformat(), actor, action, *rest], ensure_ascii=False)
    return hashlib.sha256(entry.encode()).hexdigest()


def lock(conn: sa.Connection) -> None:
    """One writer at a time, over all replicas: the chain never forks, and since every transaction
    that writes begins with it, none waits for another in a circle. SQLite is like that by itself.
    """
    if conn.dialect.name == "postgresql":
        conn.execute(sa.text("select pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def append(
    conn: sa.Connection,
    now: datetime,
    actor: str,
    action: str,
    incident: int | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Add an entry inside the caller's transaction. `detail` must hold no secret."""
    lock(conn)
    last = conn.execute(
        sa.select(journal.c.seq, journal.c.hash).order_by(journal.c.seq.desc()).limit(1)
    ).first()
    seq, before = (last.seq + 1, last.hash) if last else (1, _FIRST)
    text = json.dumps(dict(detail or {}), ensure_ascii=False, sort_keys=True, default=str)
    conn.execute(
        journal.insert().values(
            seq=seq,
            at=now,
            actor=actor,
            action=action,
            incident=incident,
            detail=text,
            hash=_hash(before, seq, now, actor, action, [incident, text]),
        )
    )


def entries(conn: sa.Connection, incident: int | None, limit: int) -> list[JournalEntry]:
    """The newest entries, newest first; of one incident when given."""
    query = sa.select(journal).order_by(journal.c.seq.desc()).limit(limit)
    if incident is not None:
        query = query.where(journal.c.incident == incident)
    return [_entry(row) for row in conn.execute(query).mappings()]


def _entry(row: Any) -> JournalEntry:
    return JournalEntry(
        seq=row["seq"],
        at=row["at"],
        actor=row["actor"],
        action=row["action"],
        incident=row["incident"],
        detail=json.loads(row["detail"]),
        hash=row["hash"],
    )


def broken_links(conn: sa.Connection) -> Iterator[str]:
    """One sentence per entry that does not follow from the one before it; nothing when all do."""
    before, expected = _FIRST, 1
    for row in conn.execute(sa.select(journal).order_by(journal.c.seq)).mappings():
        if row["seq"] != expected:
            yield f"Entries {expected} to {row['seq'] - 1} are missing."
        rest = [row["incident"], row["detail"]]
        if row["hash"] != _hash(before, row["seq"], row["at"], row["actor"], row["action"], rest):
            yield f"Entry {row['seq']} was changed, or the one before it was."
        before, expected = row["hash"], row["seq"] + 1
