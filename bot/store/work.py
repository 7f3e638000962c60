"""What is due by now, and which workflow has not come to its end?"""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from bot.incident import CleanState
from bot.store.incidents import touch
from bot.store.tables import incident, occurrence


def start_run(conn: sa.Connection, now: datetime, number: int) -> int:
    """Count up the contain runs of an incident and return the new one."""
    touch(conn, number, now, run=incident.c.run + 1)
    query = sa.select(incident.c.run).where(incident.c.id == number)
    return int(conn.execute(query).scalar_one())


def end_run(conn: sa.Connection, number: int, run: int) -> None:
    """A contain run came to its end, whatever the end."""
    conn.execute(
        incident.update()
        .where(incident.c.id == number, incident.c.run_ended < run)
        .values(run_ended=run)
    )


def start_clean(conn: sa.Connection, number: int) -> int:
    """Count up the clean runs of an occurrence and return the new one."""
    conn.execute(
        occurrence.update().where(occurrence.c.id == number).values(run=occurrence.c.run + 1)
    )
    query = sa.select(occurrence.c.run).where(occurrence.c.id == number)
    return int(conn.execute(query).scalar_one())


def end_clean(conn: sa.Connection, number: int, run: int) -> None:
    """A clean run came to its end, whatever the end."""
    conn.execute(
        occurrence.update()
        .where(occurrence.c.id == number, occurrence.c.run_ended < run)
        .values(run_ended=run)
    )


def unfinished(conn: sa.Connection) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """(occurrence, run) and (incident, run) whose last workflow has not come to its end."""
    cleans = conn.execute(
        sa.select(occurrence.c.id, occurrence.c.run).where(
            occurrence.c.run > occurrence.c.run_ended
        )
    ).all()
    contains = conn.execute(
        sa.select(incident.c.id, incident.c.run).where(incident.c.run > incident.c.run_ended)
    ).all()
    return [(a, b) for a, b in cleans], [(a, b) for a, b in contains]


def checks_due(conn: sa.Connection, now: datetime) -> list[int]:
    """Incidents whose credential is to be verified (again) by now, none under way."""
    query = sa.select(incident.c.id).where(
        incident.c.next_check_at <= now,
        incident.c.run == incident.c.run_ended,
        incident.c.status.in_(["open", "waiting", "contained"]),
    )
    return list(conn.execute(query).scalars())


def asks_due(conn: sa.Connection, now: datetime) -> list[int]:
    """Occurrences whose author was asked and whose deadline has passed."""
    query = sa.select(occurrence.c.id).where(
        occurrence.c.state == CleanState.ASKED.value, occurrence.c.ask_deadline <= now
    )
    return list(conn.execute(query).scalars())


def cleans_due(conn: sa.Connection, now: datetime) -> list[int]:
    """Occurrences that are to be tried or looked at again by now, none under way."""
    query = sa.select(occurrence.c.id).where(
        occurrence.c.next_try_at <= now, occurrence.c.run == occurrence.c.run_ended
    )
    return list(conn.execute(query).scalars())
