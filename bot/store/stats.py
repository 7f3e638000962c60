"""What is the state of everything, in numbers?"""

from __future__ import annotations

import statistics

import sqlalchemy as sa

from bot.incident import CleanState, Status
from bot.store.rows import Stats
from bot.store.tables import incident, occurrence


def stats(conn: sa.Connection) -> Stats:
    """The state in numbers."""
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
        sa.select(incident.c.detected_at, incident.c.dead_at).where(incident.c.dead_at.is_not(None))
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
