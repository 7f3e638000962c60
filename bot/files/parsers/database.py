"""Which texts stand in a SQLite database?

It is opened from memory or as a file that never changes, so that nothing is locked or written.
"""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from urllib.parse import quote

from bot.files.items import Inner, Item, Table, cut, labelled
from bot.files.kinds import HEAD, Kind, kind_of
from bot.files.model import Limits, Unread
from bot.files.text import decoded

_MOST_ROWS = 500_000
"""Of one table."""


def read(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    base = _opened(content)
    try:
        base.execute("pragma trusted_schema = off")
        base.execute("pragma temp_store = memory")
        base.text_factory = lambda data: data.decode("utf-8", "replace")
        schema = base.execute("select type, name, sql from sqlite_master").fetchall()
        yield from cut("schema", "\n".join(sql for _, _, sql in schema if sql))
        for kind, table, sql in schema:
            # the tables behind a virtual one are listed too, and hold what it holds
            if kind == "table" and not str(sql or "").lower().startswith("create virtual"):
                yield from _rows(base, str(table))
    finally:
        base.close()


def _opened(content: IO[bytes]) -> sqlite3.Connection:
    if not isinstance(content, io.BytesIO):
        path = Path(content.name).absolute()
        return sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True)
    data = bytearray(content.read())
    if data[18:20] == b"\2\2":
        # it was used with a log beside it, which is not here and which memory can't have
        data[18:20] = b"\1\1"
    base = sqlite3.connect(":memory:")
    base.deserialize(bytes(data))
    return base


def _rows(base: sqlite3.Connection, name: str) -> Iterator[Item]:
    place = f"table {name}"
    table = Table(place)
    unknown: dict[str, None] = {}
    try:
        quoted = name.replace('"', '""')
        cursor = base.execute(f'select * from "{quoted}" limit {_MOST_ROWS + 1}')  # noqa: S608 - quoted
        columns = [each[0] for each in cursor.description]
        for number, row in enumerate(cursor, 1):
            if number > _MOST_ROWS:
                yield Unread(place, f"only its first {_MOST_ROWS} rows were read")
                break
            cells = []
            for column, value in zip(columns, row, strict=True):
                where = f"row {number}, {column}"
                text = value if isinstance(value, str) else None
                if isinstance(value, bytes) and value:
                    text = decoded(value)
                    if kind_of(value[:HEAD], "", text=text is not None) not in _PLAIN:
                        yield Inner(f"{place}, {where}", value)
                        text = None
                    elif text is None:
                        unknown[column] = None
                if text:
                    cells.append((where, labelled(column, text)))
            yield from table.row(f"row {number}", cells)
    except sqlite3.Error:
        yield Unread(place, "it is damaged, and was read only up to there")
    yield from table.end()
    if unknown:
        yield Unread(place, f"{len(unknown)} of its columns have values that are no text")


_PLAIN = frozenset([Kind.TEXT, Kind.OTHER])
