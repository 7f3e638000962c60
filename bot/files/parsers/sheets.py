"""Which cells of an Excel workbook hold what?"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Container, Iterator
from xml.sax import SAXException

from bot.files.items import Item, Refused, Table, Text, labelled
from bot.files.model import Unread
from bot.files.parsers.xml import Handler, gone_through, parsed

_RELATIONS = "xl/_rels/workbook.xml.rels"
_STRINGS = "xl/sharedStrings.xml"
_COLUMN = re.compile(r"[A-Z]{1,3}")
_DAMAGE = (ValueError, zipfile.BadZipFile, OSError, EOFError, SAXException, KeyError)


def read(archive: zipfile.ZipFile, names: Container[str], done: set[str]) -> Iterator[Item]:
    """Every sheet of the workbook; `done` gets the parts that were read."""
    strings: list[str] = []
    if _STRINGS in names:
        done.add(_STRINGS)
        handler = _Strings()
        try:
            with archive.open(_STRINGS) as stream:
                for _ in parsed(stream, handler):
                    pass
        except Refused as refused:
            yield Unread("cells", str(refused))
        except _DAMAGE:
            yield Unread("cells", "the list of their texts is damaged")
        strings = handler.strings
        # in order too: a text that no cell names is still in the file
        if not handler.strings:
            done.discard(_STRINGS)
    for title, part in _sheets(archive):
        if part not in names:
            continue
        done.add(part)
        sheet = _Sheet(f"sheet {title}", strings)
        try:
            with archive.open(part) as stream:
                yield from parsed(stream, sheet)
        except Refused as refused:
            yield Unread(f"sheet {title}", str(refused))
        except _DAMAGE:
            yield from sheet.done()
            yield Unread(f"sheet {title}", "it is damaged, and was read only up to there")


def _sheets(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """(title, part) of every sheet, hidden ones too."""
    found: list[tuple[str, str]] = []
    targets: dict[str, str] = {}

    def relation(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def sheet(name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            found.append((attributes.get("name", ""), attributes.get("id", "")))

    with archive.open(_RELATIONS) as stream:
        gone_through(stream, relation)
    with archive.open("xl/workbook.xml") as stream:
        gone_through(stream, sheet)
    return [
        (title, posixpath.normpath(posixpath.join("/xl", targets.get(key, ""))).lstrip("/"))
        for title, key in found
    ]


class _Strings(Handler):
    """The texts of the workbook, which cells name by number. Phonetic hints are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []
        self._now: list[str] = []
        self._text = False
        self._hint = 0

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        if name == "si":
            self._now = []
        self._text = name == "t"
        self._hint += name == "rPh"

    def characters(self, content: str) -> None:
        """See `Handler`."""
        if self._text and not self._hint:
            self._now.append(content)

    def shut(self, name: str) -> None:
        """See `Handler`."""
        self._text = False
        self._hint -= name == "rPh"
        if name == "si":
            self.strings.append("".join(self._now))


class _Sheet(Handler):
    """One sheet. What stands above a column in the first row is put before each of its cells."""

    def __init__(self, place: str, strings: list[str]) -> None:
        super().__init__()
        self._table = Table(place)
        self._strings = strings
        self._heads: dict[str, str] = {}
        self._cells: list[tuple[str, str]] = []
        self._place = self._kind = ""
        self._value: list[str] = []
        self._formula: list[str] = []
        self._in: list[str] | None = None
        self._rows = 0

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        if name == "c":
            self._place, self._kind = attributes.get("r", ""), attributes.get("t", "n")
            self._value, self._formula = [], []
        elif name in ("v", "t"):
            self._in = self._value
        elif name == "f":
            self._in = self._formula
        elif name in ("oddHeader", "oddFooter"):
            self._value, self._in = [], self._value

    def characters(self, content: str) -> None:
        """See `Handler`."""
        if self._in is not None:
            self._in.append(content)

    def shut(self, name: str) -> None:
        """See `Handler`."""
        self._in = None
        if name == "c":
            self._cell()
        elif name == "row" and self._cells:
            self._rows += 1
            self.ready += self._table.row(f"row {self._cells[0][0]}", self._cells)
            self._cells = []

    def _cell(self) -> None:
        text = "".join(self._value)
        if self._kind == "s":
            number = int(text) if text.isdigit() else -1
            text = self._strings[number] if 0 <= number < len(self._strings) else ""
        formula = "".join(self._formula)
        found = _COLUMN.match(self._place)
        column = found[0] if found else ""
        if self._rows == 0 and self._kind != "n":
            self._heads[column] = text[:80]
            head = ""
        else:
            head = self._heads.get(column, "")
        if text:
            self._cells.append((self._place, labelled(head, text)))
        if '"' in formula:
            # a text inside of a formula, like a key in a call of WEBSERVICE
            self._cells.append((self._place, labelled(head, formula)))

    def done(self) -> Iterator[Text]:
        """See `Handler`."""
        if self._cells:
            yield from self._table.row("the last row", self._cells)
            self._cells = []
        yield from self._table.end()
