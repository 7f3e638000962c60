"""The coverage ledger: how far each stream was read, and every gap until it is made good."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Gap, Stream
from bot.store.dialect import insert
from bot.store.rows import GapRow, StreamCoverage
from bot.store.tables import cursor, gap


def get_cursor(conn: sa.Connection, stream: str) -> str | None:
    """Where the next sweep of a stream goes on; None: from the beginning."""
    query = sa.select(cursor.c.cursor).where(cursor.c.stream == stream)
    return conn.execute(query).scalar()


def begin(conn: sa.Connection, now: datetime, stream: Stream) -> None:
    """A sweep of the stream starts."""
    statement = insert(conn, cursor).values(
        stream=stream.key, title=stream.title, started_at=now, documents=0, complete=False
    )
    conn.execute(
        statement.on_conflict_do_update(
            index_elements=["stream"], set_={"started_at": now, "title": stream.title}
        )
    )


def advance(conn: sa.Connection, stream: Stream, text: str, documents: int) -> None:
    """A page was handled: the next sweep goes on after it."""
    conn.execute(
        cursor.update()
        .where(cursor.c.stream == stream.key)
        .values(cursor=text, documents=cursor.c.documents + documents)
    )


def finish(conn: sa.Connection, now: datetime, stream: Stream, started_at: datetime) -> None:
    """The sweep reached the present: gaps that it could have met again and did not are closed."""
    conn.execute(
        gap.update()
        .where(
            gap.c.connector == stream.connector,
            gap.c.stream == stream.id,
            gap.c.retry,
            gap.c.closed_at.is_(None),
            gap.c.last_at < started_at,
        )
        .values(closed_at=now)
    )
    left = conn.execute(
        sa.select(sa.func.count()).where(
            gap.c.connector == stream.connector,
            gap.c.stream == stream.id,
            gap.c.closed_at.is_(None),
        )
    ).scalar_one()
    conn.execute(
        cursor.update()
        .where(cursor.c.stream == stream.key)
        .values(finished_at=now, complete=left == 0)
    )


def note(conn: sa.Connection, now: datetime, each: Gap) -> None:
    """A gap was met; the same gap again only counts up."""
    statement = insert(conn, gap).values(
        connector=each.connector,
        stream=each.stream,
        what=each.what,
        reason=each.reason,
        detail=each.detail,
        retry=each.retry,
        first_at=now,
        last_at=now,
    )
    conn.execute(
        statement.on_conflict_do_update(
            index_elements=["connector", "stream", "what", "reason"],
            set_={
                "last_at": now,
                "times": gap.c.times + 1,
                "closed_at": None,
                "detail": each.detail,
            },
        )
    )
    key = f"{each.connector}/{each.stream}"
    conn.execute(cursor.update().where(cursor.c.stream == key).values(complete=False))


def close(
    conn: sa.Connection, now: datetime, connector: str, stream: str, what: str | None
) -> None:
    """A gap was made good; all of the stream's retryable ones when `what` is None."""
    query = gap.update().where(
        gap.c.connector == connector, gap.c.stream == stream, gap.c.closed_at.is_(None)
    )
    query = query.where(gap.c.what == what) if what is not None else query.where(gap.c.retry)
    conn.execute(query.values(closed_at=now))


def streams(conn: sa.Connection) -> list[StreamCoverage]:
    """Every stream that was ever read, with its open gaps."""
    open_gaps = (
        sa.select(sa.func.count())
        .where(
            gap.c.connector + "/" + gap.c.stream == cursor.c.stream,
            gap.c.closed_at.is_(None),
        )
        .scalar_subquery()
    )
    query = sa.select(cursor, open_gaps.label("open_gaps")).order_by(cursor.c.stream)
    return [
        StreamCoverage(
            stream=row["stream"],
            title=row["title"],
            started_at=row["started_at"],
            finished_at=row["finished_at"],
            complete=row["complete"] and not row["open_gaps"],
            documents=row["documents"],
            open_gaps=row["open_gaps"],
        )
        for row in conn.execute(query).mappings()
    ]


def gaps(conn: sa.Connection, open_only: bool, limit: int) -> list[GapRow]:
    """Gaps, the latest first."""
    query = sa.select(gap).order_by(gap.c.last_at.desc()).limit(limit)
    if open_only:
        query = query.where(gap.c.closed_at.is_(None))
    rows: list[Any] = list(conn.execute(query).mappings())
    return [GapRow(**{name: row[name] for name in GapRow.__dataclass_fields__}) for row in rows]
