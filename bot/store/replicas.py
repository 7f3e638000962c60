"""Which replicas live, and which of them holds what only one may do?"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.store.dialect import insert
from bot.store.tables import heartbeat, lease


def beat(conn: sa.Connection, now: datetime, executor: str) -> None:
    """This replica is alive."""
    conn.execute(
        insert(conn, heartbeat)
        .values(executor=executor, at=now)
        .on_conflict_do_update(index_elements=["executor"], set_={"at": now})
    )


def silent_since(conn: sa.Connection, moment: datetime) -> list[str]:
    """Replicas whose last sign of life is older."""
    query = sa.select(heartbeat.c.executor).where(heartbeat.c.at < moment)
    return list(conn.execute(query).scalars())


def bury(conn: sa.Connection, executor: str) -> None:
    """A replica is gone and its work has been taken over; its leases are free."""
    conn.execute(heartbeat.delete().where(heartbeat.c.executor == executor))
    conn.execute(lease.delete().where(lease.c.holder == executor))


def hold(conn: sa.Connection, now: datetime, name: str, holder: str, seconds: float) -> bool:
    """Take or keep a lease; False while another replica holds it."""
    until = now + timedelta(seconds=seconds)
    taken = conn.execute(
        insert(conn, lease)
        .values(name=name, holder=holder, until=until)
        .on_conflict_do_update(
            index_elements=["name"],
            set_={"holder": holder, "until": until},
            where=sa.or_(lease.c.holder == holder, lease.c.until < now),
        )
        .returning(lease.c.name)
    ).first()
    return taken is not None


def release(conn: sa.Connection, name: str, holder: str) -> None:
    """Give a lease back."""
    mine = sa.and_(lease.c.name == name, lease.c.holder == holder)
    conn.execute(lease.delete().where(mine))
