"""Which small values are kept by name, and which deliveries were handled already?"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.store.dialect import insert
from bot.store.tables import seen, setting


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


def get(conn: sa.Connection, name: str) -> Any:
    """A small persistent value; None when it was never set."""
    text = conn.execute(sa.select(setting.c.value).where(setting.c.name == name)).scalar()
    return None if text is None else json.loads(text)


def put(conn: sa.Connection, name: str, value: Any) -> None:
    """Keep a small value."""
    text = json.dumps(value)
    conn.execute(
        insert(conn, setting)
        .values(name=name, value=text)
        .on_conflict_do_update(index_elements=["name"], set_={"value": text})
    )
