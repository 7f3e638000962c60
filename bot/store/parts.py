"""Which strings make up one credential, and which messages wait for the rest of one?"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.model import Location
from bot.store.dialect import insert
from bot.store.tables import allowed, incident, piece, waiting


@dataclass(frozen=True)
class Waiting:
    """A message that holds a part of a credential."""

    location: Location
    author: str
    """The connector's id of a person."""
    parent: str
    """Thread or issue; "" when it is in neither."""
    written_at: datetime
    blob: bytes
    """The document, sealed."""


def wait(conn: sa.Connection, now: datetime, each: Waiting, seconds: float) -> list[Waiting]:
    """Let a message wait, and give those that were waiting for it, oldest first.

    They are of the same author in the same stream, in one thread or issue when both are in one,
    and written within `seconds` of it. Safe to repeat.
    """
    values = {
        "author": each.author,
        "parent": each.parent,
        "written_at": each.written_at,
        "expires_at": now + timedelta(seconds=seconds),
        "blob": each.blob,
    }
    where = each.location
    conn.execute(
        insert(conn, waiting)
        .values(connector=where.connector, stream=where.stream, document=where.document, **values)
        .on_conflict_do_update(index_elements=["connector", "stream", "document"], set_=values)
    )
    query = (
        sa.select(waiting)
        .where(
            waiting.c.connector == where.connector,
            waiting.c.stream == where.stream,
            waiting.c.document != where.document,
            waiting.c.author == each.author,
            waiting.c.expires_at > now,
            waiting.c.written_at >= each.written_at - timedelta(seconds=seconds),
            waiting.c.written_at <= each.written_at + timedelta(seconds=seconds),
        )
        .order_by(waiting.c.written_at, waiting.c.document)
    )
    if each.parent:
        query = query.where(waiting.c.parent.in_([each.parent, ""]))
    return [
        Waiting(
            Location(row["connector"], row["stream"], row["document"]),
            row["author"],
            row["parent"],
            row["written_at"],
            row["blob"],
        )
        for row in conn.execute(query).mappings()
    ]


def expire(conn: sa.Connection, now: datetime) -> int:
    """Destroy what has waited long enough; how many."""
    return int(conn.execute(waiting.delete().where(waiting.c.expires_at <= now)).rowcount)


def owner(conn: sa.Connection, fingerprint: str, pieces: Collection[str]) -> int | None:
    """The incident of a credential that is known by this fingerprint, or by a part of it.

    A part that stood alone counts only while it has not become part of another credential: one
    browser's cookie may go with the tokens of several workspaces.
    """
    query = sa.select(incident.c.id).where(incident.c.fingerprint == fingerprint)
    number = conn.execute(query).scalar()
    if number is None:
        query = sa.select(piece.c.incident).where(piece.c.fingerprint == fingerprint)
        number = conn.execute(query).scalar()
    if number is None and pieces:
        taken = sa.select(piece.c.incident).where(piece.c.incident == incident.c.id)
        query = (
            sa.select(incident.c.id)
            .where(incident.c.fingerprint.in_(list(pieces)), ~taken.exists())
            .order_by(incident.c.id)
        )
        number = conn.execute(query).scalars().first()
    return number


def add(conn: sa.Connection, number: int, fingerprints: Sequence[str]) -> int:
    """Know an incident by these too; how many are new. A part of another one stays there."""
    named = incident.c.fingerprint.in_(list(fingerprints))
    others = sa.select(incident.c.fingerprint).where(named, incident.c.id != number)
    theirs = set(conn.execute(others).scalars())
    mine = conn.execute(
        sa.select(incident.c.fingerprint).where(incident.c.id == number)
    ).scalar_one()
    new = 0
    for each in dict.fromkeys(fingerprints):
        if each == mine or each in theirs:
            continue
        made = conn.execute(
            insert(conn, piece)
            .values(fingerprint=each, incident=number)
            .on_conflict_do_nothing(index_elements=["fingerprint"])
            .returning(piece.c.fingerprint)
        ).first()
        new += made is not None
    return new


def fingerprints(conn: sa.Connection, number: int) -> frozenset[str]:
    """Every fingerprint by which an incident's credential is known."""
    own = sa.select(incident.c.fingerprint).where(incident.c.id == number)
    parts = sa.select(piece.c.fingerprint).where(piece.c.incident == number)
    return frozenset((*conn.execute(own).scalars(), *conn.execute(parts).scalars()))


def is_allowed(conn: sa.Connection, fingerprints: Collection[str]) -> bool:
    """Whether one of these is accepted; counted when it is."""
    hit = conn.execute(
        allowed.update()
        .where(allowed.c.fingerprint.in_(list(fingerprints)))
        .values(times=allowed.c.times + 1)
    )
    return bool(hit.rowcount)
