"""Which incidents are there, and how is one changed so that everybody sees it?"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.incident import CleanState, Incident, Status
from bot.store.rows import incident_in, values_out
from bot.store.tables import incident, occurrence

_STILL_THERE = [s.value for s in CleanState if s is not CleanState.CLEANED]


def _columns() -> list[Any]:
    copies = (
        sa.select(sa.func.count())
        .where(occurrence.c.incident == incident.c.id)
        .scalar_subquery()
        .label("copies")
    )
    uncleaned = (
        sa.select(sa.func.count())
        .where(occurrence.c.incident == incident.c.id, occurrence.c.state.in_(_STILL_THERE))
        .scalar_subquery()
        .label("uncleaned")
    )
    return [incident, copies, uncleaned]


def one(conn: sa.Connection, number: int) -> Incident | None:
    """An incident by number."""
    row = conn.execute(sa.select(*_columns()).where(incident.c.id == number)).mappings().first()
    return incident_in(row) if row else None


def many(
    conn: sa.Connection,
    statuses: Collection[Status] | None,
    limit: int | None,
    offset: int,
) -> list[Incident]:
    """Incidents, newest first."""
    query = sa.select(*_columns()).order_by(incident.c.id.desc()).limit(limit).offset(offset)
    if statuses is not None:
        query = query.where(incident.c.status.in_([s.value for s in statuses]))
    return [incident_in(row) for row in conn.execute(query).mappings()]


def count(conn: sa.Connection, statuses: Collection[Status] | None) -> int:
    """How many incidents there are in these states."""
    query = sa.select(sa.func.count()).select_from(incident)
    if statuses is not None:
        query = query.where(incident.c.status.in_([s.value for s in statuses]))
    return int(conn.execute(query).scalar_one())


def by_fingerprint(conn: sa.Connection, prefix: str) -> Incident | None:
    """The incident whose fingerprint starts like this."""
    query = sa.select(incident.c.id).where(incident.c.fingerprint.startswith(prefix))
    number = conn.execute(query).scalar()
    return one(conn, number) if number is not None else None


def rule_severity(conn: sa.Connection, number: int) -> str:
    """The severity that the rule gave, before verdict, scopes and readers."""
    query = sa.select(incident.c.rule_severity).where(incident.c.id == number)
    return str(conn.execute(query).scalar_one())


def revocations_last_hour(conn: sa.Connection, now: datetime) -> int:
    """How many credentials policy revoked by itself in the last hour."""
    query = sa.select(sa.func.count()).where(
        incident.c.revoked_at >= now - timedelta(hours=1),
        incident.c.revoked_by == "policy",
    )
    return int(conn.execute(query).scalar_one())


def touch(conn: sa.Connection, number: int, now: datetime, **values: Any) -> None:
    """Change columns of an incident; its version rises, so that cards and tickets follow."""
    conn.execute(
        incident.update()
        .where(incident.c.id == number)
        .values(version=incident.c.version + 1, updated_at=now, **values_out(values))
    )
