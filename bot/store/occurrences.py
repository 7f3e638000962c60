"""Where does the credential of an incident stand, and what became of each place?"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.incident import CleanState, Occurrence
from bot.model import Location
from bot.store import incidents
from bot.store.rows import occurrence_in, values_out
from bot.store.tables import occurrence

_HANDLED = [CleanState.CLEANED.value, CleanState.RESTORED.value]


def of(conn: sa.Connection, number: int) -> list[Occurrence]:
    """All places of one incident, oldest first."""
    query = (
        sa.select(occurrence)
        .where(occurrence.c.incident == number)
        .order_by(occurrence.c.written_at, occurrence.c.id)
    )
    return [occurrence_in(row) for row in conn.execute(query).mappings()]


def one(conn: sa.Connection, number: int) -> Occurrence | None:
    """One occurrence by its id."""
    query = sa.select(occurrence).where(occurrence.c.id == number)
    row = conn.execute(query).mappings().first()
    return occurrence_in(row) if row else None


def at(conn: sa.Connection, location: Location) -> list[Occurrence]:
    """What was found at a location."""
    query = sa.select(occurrence).where(
        occurrence.c.connector == location.connector,
        occurrence.c.stream == location.stream,
        occurrence.c.document == location.document,
    )
    return [occurrence_in(row) for row in conn.execute(query).mappings()]


def touch(conn: sa.Connection, number: int, now: datetime, **values: Any) -> None:
    """Change columns of an occurrence, and what its incident derives from them."""
    conn.execute(occurrence.update().where(occurrence.c.id == number).values(**values_out(values)))
    owner = conn.execute(
        sa.select(occurrence.c.incident).where(occurrence.c.id == number)
    ).scalar_one()
    derive(conn, owner, now)


def derive(conn: sa.Connection, number: int, now: datetime) -> None:
    """`redacted_at` is the last cleaning, and stands only while every place is clean."""
    row = conn.execute(
        sa.select(
            sa.func.count(),
            sa.func.sum(sa.case((occurrence.c.state.in_(_HANDLED), 1), else_=0)),
            sa.func.max(occurrence.c.redacted_at),
        ).where(occurrence.c.incident == number)
    ).one()
    incidents.touch(conn, number, now, redacted_at=row[2] if row[0] and row[0] == row[1] else None)
