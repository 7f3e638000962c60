"""What does each board show of an incident, and what does it not show yet?"""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from bot.store.dialect import insert
from bot.store.rows import Shown
from bot.store.tables import incident, shown


def stale(conn: sa.Connection, board: str, limit: int) -> list[int]:
    """Incidents whose version is newer than what the board shows, oldest change first."""
    query = (
        sa.select(incident.c.id)
        .outerjoin(shown, sa.and_(shown.c.incident == incident.c.id, shown.c.board == board))
        .where(sa.or_(shown.c.version.is_(None), shown.c.version < incident.c.version))
        .order_by(incident.c.updated_at)
        .limit(limit)
    )
    return list(conn.execute(query).scalars())


def get(conn: sa.Connection, board: str, number: int) -> Shown | None:
    """What a board shows of an incident; None: nothing was ever tried."""
    query = sa.select(shown).where(shown.c.board == board, shown.c.incident == number)
    row = conn.execute(query).mappings().first()
    return Shown(row["address"], row["version"], row["error"]) if row else None


def note(conn: sa.Connection, now: datetime, board: str, number: int, what: Shown) -> None:
    """A board shows an incident in this version; or failed to, with `error`."""
    values = {"address": what.address, "version": what.version, "error": what.error}
    statement = insert(conn, shown).values(board=board, incident=number, tried_at=now, **values)
    conn.execute(
        statement.on_conflict_do_update(
            index_elements=["board", "incident"], set_={**values, "tried_at": now}
        )
    )
