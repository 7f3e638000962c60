"""What is written in an OpenDocument file: text, sheets, slides, drawings?"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from xml.sax import SAXException

from bot.files.items import LOCKED, Item, Refused, Table, Text, labelled
from bot.files.model import Limits, Unread
from bot.files.parsers.entries import files
from bot.files.parsers.words import Lines
from bot.files.parsers.xml import Handler, gone_through, parsed

_XML = {"content.xml": "text", "styles.xml": "headers and footers", "meta.xml": "properties"}
_MANIFEST = "META-INF/manifest.xml"
_SILENT = re.compile(r"^(mimetype$|META-INF/|Thumbnails/|Configurations2/|settings\.xml$)")
_DAMAGE = (ValueError, zipfile.BadZipFile, OSError, EOFError, SAXException)


def is_odf(archive: zipfile.ZipFile) -> bool:
    """Whether the package says that it is one. Raises for a damaged package."""
    with archive.open("mimetype") as stream:
        return stream.read(100).startswith(b"application/vnd.oasis.opendocument")


def read(archive: zipfile.ZipFile, limits: Limits) -> Iterator[Item]:
    """Everything that stands in it."""
    with archive.open("mimetype") as stream:
        sheets = b"spreadsheet" in stream.read(100)
    infos = {info.filename: info for info in archive.infolist() if not info.is_dir()}
    if _MANIFEST in infos:
        locked: list[str] = []
        with archive.open(_MANIFEST) as stream:
            gone_through(
                stream, lambda name, _: locked.append(name) if name == "encryption-data" else None
            )
        if locked:
            raise Refused(LOCKED)
    others = []
    for name, info in infos.items():
        base = name.rpartition("/")[2]
        if _SILENT.search(name):
            continue
        if base not in _XML:
            others.append(info)
            continue
        place = name if "/" in name else _XML[base]
        handler: Handler = (
            _Sheets() if sheets and name == "content.xml" else Lines(place, every=True)
        )
        try:
            with archive.open(name) as stream:
                yield from parsed(stream, handler)
        except Refused as refused:
            yield Unread(place, str(refused))
        except _DAMAGE:
            yield from handler.done()
            yield Unread(place, "it is damaged, and was read only up to there")
    yield from files(archive, others, limits)


def _letters(column: int) -> str:
    name = ""
    while column >= 0:
        name = chr(65 + column % 26) + name
        column = column // 26 - 1
    return name


def _times(attributes: dict[str, str], name: str) -> int:
    written = attributes.get(name, "1")
    return int(written) if written.isdigit() and len(written) < 9 else 1


class _Sheets(Handler):
    """The cells of every sheet. A cell that is repeated a million times counts once."""

    def __init__(self) -> None:
        super().__init__()
        self._table = Table("sheet")
        self._heads: dict[int, str] = {}
        self._cells: list[tuple[str, str]] = []
        self._row = self._column = self._times = self._rows = 0
        self._text: list[str] | None = None

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        if name == "table":
            self.ready += self._table.end()
            self._table = Table(f"sheet {attributes.get('name', '')}")
            self._row, self._heads = 0, {}
        elif name == "table-row":
            self._cells, self._column = [], 0
            self._rows = _times(attributes, "number-rows-repeated")
        elif name in ("table-cell", "covered-table-cell"):
            self._times = _times(attributes, "number-columns-repeated")
            self._text = []
        elif self._text is not None:
            if name == "s":
                self._text.append(" " * min(_times(attributes, "c"), 100))
            elif name == "tab":
                self._text.append("\t")
            self._text += [f"{v}\n" for k, v in attributes.items() if k == "href"]

    def characters(self, content: str) -> None:
        """See `Handler`."""
        if self._text is not None:
            self._text.append(content)

    def shut(self, name: str) -> None:
        """See `Handler`."""
        if name == "p" and self._text is not None:
            self._text.append("\n")
        elif name in ("table-cell", "covered-table-cell"):
            text = "".join(self._text or ()).strip()
            if text:
                place = f"{_letters(self._column)}{self._row + 1}"
                head = self._heads.get(self._column, "")
                if not self._row:
                    self._heads[self._column] = text[:80]
                self._cells.append((place, labelled(head, text)))
            self._column += self._times
            self._text = None
        elif name == "table-row":
            if self._cells:
                self.ready += self._table.row(f"row {self._row + 1}", self._cells)
            self._row += self._rows

    def done(self) -> Iterator[Text]:
        """See `Handler`."""
        yield from self._table.end()
