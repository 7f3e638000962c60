"""What is written in a PDF: on its pages, in forms, notes, links, properties and attached files?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from bot.files.items import LOCKED, Inner, Item, Refused, Text, cut
from bot.files.model import Limits, Unread

_DAMAGE = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError,
           ZeroDivisionError, OSError, NotImplementedError, AssertionError)  # fmt: skip
"""What pypdf raises for a damaged page; the other pages are still read."""
_SMALLEST = (48, 12)
"""Pixels; no credential can be read in a smaller picture."""
_MOST_PICTURES = 200
_NOTES = ("/Contents", "/V", "/T", "/TU", "/URI", "/RC")


def read(content: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """See `Parser`."""
    try:
        document = PdfReader(content, strict=False)
        # many are encrypted with an empty password, so that they can't be printed or copied
        if document.is_encrypted and not document.decrypt(""):
            raise Refused(LOCKED)
        count = len(document.pages)
    except (FileNotDecryptedError, NotImplementedError):
        raise Refused(LOCKED) from None
    info: dict[Any, Any] = dict(document.metadata or {})
    words = [f"{str(key).lstrip('/')}: {value}" for key, value in info.items()]
    if words:
        yield Text("properties", "\n".join(words))
    pictures = 0
    for number in range(count):
        place = f"page {number + 1}"
        try:
            page = document.pages[number]
            text = page.extract_text()
        except RecursionError:
            yield Unread(place, "it is nested too deeply")
            continue
        except _DAMAGE:
            yield Unread(place, "it is damaged")
            continue
        yield from cut(place, text)
        try:
            notes = "\n".join(_notes(page))
        except _DAMAGE:
            yield Unread(f"{place}, notes and links", "they are damaged")
        else:
            yield from cut(f"{place}, notes and links", notes)
        for inner in _pictures(page, place):
            pictures += 1
            if pictures > _MOST_PICTURES:
                yield Unread("", f"more than {_MOST_PICTURES} pictures are in it")
                return
            yield inner
    try:
        attached = [(key, data) for key, each in document.attachments.items() for data in each]
    except _DAMAGE:
        yield Unread("attached files", "they are damaged")
    else:
        for key, data in attached:
            yield Inner(key, data)


def _notes(page: Any) -> Iterator[str]:
    for each in page.get("/Annots") or ():
        note = _there(each)
        if not isinstance(note, DictionaryObject):
            continue
        for owner in (note, _there(note.get("/A")), _there(note.get("/Parent"))):
            if isinstance(owner, DictionaryObject):
                for key in _NOTES:
                    value = _there(owner.get(key))
                    if isinstance(value, str) and value:
                        yield value


def _there(value: Any) -> Any:
    return value.get_object() if isinstance(value, IndirectObject) else value


def _pictures(page: Any, place: str) -> Iterator[Item]:
    try:
        keys = page.images.keys() if _large(page) else []
    except _DAMAGE:
        yield Unread(f"{place}, pictures", "they are damaged")
        return
    for number, key in enumerate(keys, 1):
        where = f"{place}, picture {number}"
        try:
            data = page.images[key].data
        except _DAMAGE:
            yield Unread(where, "it is damaged, or in a form that is not known here")
        else:
            yield Inner(where, data)


def _large(page: Any) -> bool:
    """Whether any picture of the page is large enough for words."""
    resources = _there(page.get("/Resources"))
    things = _there(resources.get("/XObject")) if isinstance(resources, DictionaryObject) else None
    if not isinstance(things, DictionaryObject):
        return False
    for key in things:
        each = _there(things[key])
        if isinstance(each, ArrayObject) or not isinstance(each, DictionaryObject):
            continue
        if each.get("/Subtype") == "/Form":
            return True
        width, height = each.get("/Width"), each.get("/Height")
        if not isinstance(width, int) or not isinstance(height, int):
            continue
        if width >= _SMALLEST[0] and height >= _SMALLEST[1]:
            return True
    return False
