"""Which sealed values are kept, and until when?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import sqlalchemy as sa

from bot.store import occurrences
from bot.store.dialect import insert
from bot.store.journal import append
from bot.store.tables import sealed, waiting


def get(conn: sa.Connection, name: str) -> bytes | None:
    """A sealed blob; None when it was never kept or has been shredded."""
    return conn.execute(sa.select(sealed.c.blob).where(sealed.c.name == name)).scalar()


def keep(conn: sa.Connection, now: datetime, name: str, blob: bytes | None) -> None:
    """Keep a sealed value, unless one is kept under that name already."""
    if blob is None:
        return
    statement = insert(conn, sealed).values(name=name, blob=blob, sealed_at=now)
    conn.execute(statement.on_conflict_do_nothing(index_elements=["name"]))


def put(
    conn: sa.Connection, now: datetime, name: str, blob: bytes, shred_at: datetime | None
) -> None:
    """Keep a sealed blob under a name, in place of what was there."""
    values = {"blob": blob, "sealed_at": now, "shred_at": shred_at}
    conn.execute(
        insert(conn, sealed)
        .values(name=name, **values)
        .on_conflict_do_update(index_elements=["name"], set_=values)
    )


def spare(conn: sa.Connection, name: str) -> None:
    """Destroy it at no time: it is needed again."""
    conn.execute(sealed.update().where(sealed.c.name == name).values(shred_at=None))


def drop(conn: sa.Connection, name: str) -> None:
    """Destroy it now, so that another may be kept under its name."""
    conn.execute(sealed.delete().where(sealed.c.name == name))


def shred_after(conn: sa.Connection, number: int, when: datetime | None) -> None:
    """Set when the sealed values of an incident are destroyed; None: not yet."""
    names = [f"credential/{number}"]
    names += [f"original/{each.id}" for each in occurrences.of(conn, number)]
    conn.execute(sealed.update().where(sealed.c.name.in_(names)).values(shred_at=when))


def shred(conn: sa.Connection, now: datetime) -> int:
    """Destroy sealed values whose time has come; how many."""
    gone = conn.execute(sealed.delete().where(sealed.c.shred_at <= now)).rowcount
    if gone:
        append(conn, now, "leakwatch", "shredded", None, {"values": gone})
    return int(gone)


def reseal(conn: sa.Connection, now: datetime, again: Callable[[bytes], bytes]) -> int:
    """Put every sealed value under the newest key; how many."""
    rows = conn.execute(sa.select(sealed.c.name, sealed.c.blob)).all()
    for name, blob in rows:
        conn.execute(sealed.update().where(sealed.c.name == name).values(blob=again(blob)))
    # what waits is gone in minutes: it need not be known under a new key
    conn.execute(waiting.delete())
    append(conn, now, "leakwatch", "vault-rekeyed", None, {"values": len(rows)})
    return len(rows)
