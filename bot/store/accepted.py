"""How often did each entry of the allow-list accept something, and what did people accept?"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store.dialect import insert
from bot.store.journal import append
from bot.store.tables import allowed, seen, setting

_NAME = "allow-hits"


@dataclass(frozen=True)
class Hits:
    """What an entry has accepted so far."""

    times: int
    last: datetime


@dataclass(frozen=True)
class ByPerson:
    """A credential that a person called a false positive."""

    fingerprint: str
    rule: str
    reason: str
    by: str
    at: datetime
    times: int
    """Seen since."""


def allow(
    conn: sa.Connection, now: datetime, fingerprint: str, *, rule: str, reason: str, by: str
) -> None:
    """Accept a credential: its fingerprint makes no incident any more."""
    conn.execute(
        insert(conn, allowed)
        .values(fingerprint=fingerprint, rule=rule, reason=reason, by=by, at=now)
        .on_conflict_do_nothing(index_elements=["fingerprint"])
    )


def disallow(conn: sa.Connection, fingerprint: str) -> None:
    """Take an acceptance back."""
    conn.execute(allowed.delete().where(allowed.c.fingerprint == fingerprint))


def note(
    conn: sa.Connection, now: datetime, key: str, fingerprint: str, place: str, title: str
) -> None:
    """An entry accepted a finding: counted and journalled once a place, however often it is read.

    Call it inside a writing transaction, which is alone.
    """
    once = hashlib.sha256(f"{key}\0{fingerprint}\0{place}".encode()).hexdigest()
    fresh = conn.execute(
        insert(conn, seen)
        .values(id=f"allowed/{once}", at=now)
        .on_conflict_do_nothing(index_elements=["id"])
        .returning(seen.c.id)
    ).first()
    if fresh is None:
        return
    counts = _counts(conn)
    times = counts.get(key, {}).get("times", 0) + 1
    counts[key] = {"times": times, "last": now.isoformat()}
    text = json.dumps(counts)
    conn.execute(
        insert(conn, setting)
        .values(name=_NAME, value=text)
        .on_conflict_do_update(index_elements=["name"], set_={"value": text})
    )
    append(conn, now, "leakwatch", "allowed", None, {"entry": key, "place": place, "kind": title})


def hits(conn: sa.Connection) -> dict[str, Hits]:
    """By the entry's key; entries that accepted nothing are missing."""
    return {
        key: Hits(each["times"], datetime.fromisoformat(each["last"]))
        for key, each in _counts(conn).items()
    }


def by_people(conn: sa.Connection) -> list[ByPerson]:
    """What people called a false positive, the newest first."""
    query = sa.select(allowed).order_by(allowed.c.at.desc())
    return [ByPerson(**row) for row in conn.execute(query).mappings()]


def _counts(conn: sa.Connection) -> dict[str, dict[str, Any]]:
    text = conn.execute(sa.select(setting.c.value).where(setting.c.name == _NAME)).scalar()
    return {} if text is None else dict(json.loads(text))
