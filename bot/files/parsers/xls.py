"""Which cells of an old Excel workbook hold what?"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import xlrd

from bot.files.items import LOCKED, Item, Refused, Table, labelled
from bot.files.model import Unread

_TEXT = 1


def read(data: bytes) -> Iterator[Item]:
    """The texts of every sheet, with what stands above them in the first row."""
    try:
        book = xlrd.open_workbook(
            file_contents=data,
            logfile=io.StringIO(),
            on_demand=True,
            # else one cell at the far corner makes millions of empty ones
            ragged_rows=True,
        )
    except xlrd.XLRDError as error:
        if "encrypted" in str(error).lower():
            raise Refused(LOCKED) from None
        raise
    for name in book.sheet_names():
        try:
            yield from _sheet(book.sheet_by_name(name), f"sheet {name}")
        except (xlrd.XLRDError, IndexError, KeyError, ValueError, TypeError, AssertionError):
            yield Unread(f"sheet {name}", "it is damaged, and was read only up to there")


def _sheet(sheet: Any, place: str) -> Iterator[Item]:
    table = Table(place)
    heads: dict[int, str] = {}
    for row in range(sheet.nrows):
        cells = []
        for column, cell in enumerate(sheet.row(row)):
            if cell.ctype == _TEXT and cell.value:
                where = f"{xlrd.colname(column)}{row + 1}"
                cells.append((where, labelled(heads.get(column, ""), cell.value)))
                if row == 0:
                    heads[column] = str(cell.value)[:80]
        yield from table.row(f"row {row + 1}", cells)
    for (row, column), note in sheet.cell_note_map.items():
        where = f"{xlrd.colname(column)}{row + 1}"
        yield from table.row("the notes", [(f"note at {where}", note.text)])
    yield from table.end()
