"""Which deliveries were handled already?"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.store.dialect import insert
from bot.store.tables import seen


def first_time(conn: sa.Connection, now: datetime, delivery: str) -> bool:
    """Remember a delivery's identifier; False when it was handled before."""
    made = conn.execute(
        insert(conn, seen)
        .values(id=delivery, at=now)
        .on_conflict_do_nothing(index_elements=["id"])
        .returning(seen.c.id)
    ).first()
    conn.execute(seen.delete().where(seen.c.at < now - timedelta(days=7)))
    return made is not None
