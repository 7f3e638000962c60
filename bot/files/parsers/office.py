"""What is written in a document of Word, Excel or PowerPoint (2007 and later)?

Read straight from the XML, part by part: text boxes, comments, notes, headers and properties too,
and a sheet of a million empty rows costs nothing.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from xml.sax import SAXException

from bot.files.items import Item, Refused, Text
from bot.files.model import Limits, Unread
from bot.files.parsers import sheets
from bot.files.parsers.entries import files
from bot.files.parsers.words import Lines
from bot.files.parsers.xml import Handler, parsed

_SILENT = re.compile(
    r"(^|/)(theme|printerSettings|fonts|_rels/\.rels|thumbnail)|\.(fntdata|odttf)$"
)
"""Parts in which no user writes."""
_PLACES = (
    (re.compile(r"word/document\d*\.xml"), "text"),
    (re.compile(r"(?:word|ppt)/(comments|footnotes|endnotes)\w*\.xml"), r"\1"),
    (re.compile(r"word/(header|footer)(\d*)\.xml"), r"\1 \2"),
    (re.compile(r"ppt/slides/slide(\d+)\.xml"), r"slide \1"),
    (re.compile(r"ppt/notesSlides/notesSlide(\d+)\.xml"), r"notes of slide \1"),
    (re.compile(r"docProps/\w+\.xml"), "properties"),
    (re.compile(r"xl/comments/?\w*?(\d*)\.xml"), r"comments \1"),
    (re.compile(r"xl/connections\.xml"), "connections"),
)


def is_office(names: Iterable[str]) -> bool:
    """Whether a package with these parts is one of Word, Excel or PowerPoint."""
    return any(name.startswith(("word/", "xl/", "ppt/")) for name in names)


def read(archive: zipfile.ZipFile, limits: Limits) -> Iterator[Item]:
    """Everything that stands in it, in the order of its parts."""
    infos = {info.filename: info for info in archive.infolist() if not info.is_dir()}
    done: set[str] = set()
    if "xl/workbook.xml" in infos:
        yield from sheets.read(archive, infos, done)
    elif "xl/workbook.bin" in infos:
        raise Refused("it is a binary workbook (.xlsb): save it as .xlsx")
    others = []
    for name, info in infos.items():
        if name in done or _SILENT.search(name):
            continue
        if name.endswith((".xml", ".rels", ".vml")):
            yield from part(archive, name, _place(name))
        else:
            others.append(info)
    # pictures, embedded documents, macros
    yield from files(archive, others, limits)


def part(archive: zipfile.ZipFile, name: str, place: str) -> Iterator[Text | Unread]:
    """One XML part as lines; a damaged one is told, and the others are read."""
    handler: Handler
    if name.endswith(".rels"):
        handler = _Links(place)
    elif name == "xl/connections.xml":
        handler = _Attributes(place)
    else:
        written = name.startswith(("word/", "ppt/slides/", "ppt/notes", "ppt/comments"))
        handler = Lines(place, every=not written)
    try:
        with archive.open(name) as stream:
            yield from parsed(stream, handler)
    except Refused as refused:
        yield Unread(place, str(refused))
    except (ValueError, zipfile.BadZipFile, OSError, EOFError, SAXException):
        yield Unread(place, "it is damaged")


def _place(name: str) -> str:
    for pattern, words in _PLACES:
        found = pattern.fullmatch(name)
        if found:
            return found.expand(words).strip()
    return name


class _Links(Handler):
    """Where links lead that leave the document."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place, self._found = place, dict[str, None]()

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        if attributes.get("TargetMode") == "External":
            self._found[attributes.get("Target", "")] = None

    def done(self) -> Iterator[Text]:
        """See `Handler`."""
        if self._found:
            yield Text("links", "\n".join(self._found))


class _Attributes(Handler):
    """Every attribute: a connection string stands in one."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place, self._found = place, list[str]()

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """See `Handler`."""
        self._found += [f"{key}: {value}" for key, value in attributes.items()]

    def done(self) -> Iterator[Text]:
        """See `Handler`."""
        if self._found:
            yield Text(self._place, "\n".join(self._found))
