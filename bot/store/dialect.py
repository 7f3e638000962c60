"""What has to be said to SQLite and to PostgreSQL each in its own way?"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StoreError


def open_engine(url: str) -> sa.Engine:
    """An engine for SQLite (WAL, waits 30 s for a lock) or PostgreSQL. Raises `StoreError`."""
    try:
        # hide_parameters: what was bound never stands in an exception
        engine = sa.create_engine(
            url, hide_parameters=True, pool_pre_ping=True, pool_size=20, max_overflow=40
        )
    except (SQLAlchemyError, ImportError):
        raise StoreError(
            "database_url is not an address that leakwatch understands.",
            hint="Write sqlite:///file.db or postgresql+psycopg://user@host/database.",
        ) from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, see below
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = normal")
    connection.execute("pragma busy_timeout = 30000")
    connection.execute("pragma foreign_keys = on")
    # a deleted sealed value is overwritten, not only unlinked
    connection.execute("pragma secure_delete = on")


def _begin_sqlite(conn: sa.Connection) -> None:
    # a writer takes its lock at once: a reader that upgrades later would fail as "locked"
    writes = conn.get_execution_options().get("writes")
    conn.exec_driver_sql("begin immediate" if writes else "begin")


def insert(conn: sa.Connection, table: sa.Table) -> Any:
    """INSERT of the connection's dialect, which knows ON CONFLICT."""
    return pg_insert(table) if conn.dialect.name == "postgresql" else sqlite_insert(table)
