"""What stands in a file that somebody attached, as parts of a document, and what is not read?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.files import FileText, Reader, Unread
from detectors.model import Part

CONTENT = "content"
"""Path of the part that is the file itself, as text. What is inside of it follows as content/1,
content/2 …: by number, since a name inside an archive may hold a secret too."""
_NAMES = "content/names"
_MOST_REASONS = 3


@dataclass(frozen=True)
class Contents:
    """What was read of a file."""

    parts: tuple[Part, ...]
    missing: str = ""
    """What was not read, as a sentence for people without names from the file."""


def contents(reader: Reader, data: bytes, name: str) -> Contents:
    """Everything that can be read in a file. `name` helps to judge what it is."""
    parts: list[Part] = []
    names: dict[str, None] = {}
    unread: list[Unread] = []
    for each in reader.read(data, name):
        if isinstance(each, Unread):
            unread.append(each)
            continue
        path = f"{CONTENT}/{len(parts)}" if each.place else CONTENT
        parts.append(Part(path, each.text, exact=each.exact))
        names |= dict.fromkeys(_inside(each))
    if names:
        parts.append(Part(_NAMES, "\n".join(names)))
    return Contents(tuple(parts), _sentence(unread, bool(parts)))


def _inside(text: FileText) -> list[str]:
    # "page 3" is no name, "a/b.env" is one
    return [each for each in text.place.split("!") if "." in each or "/" in each]


def _sentence(unread: list[Unread], something: bool) -> str:
    if not unread:
        return ""
    reasons = list(dict.fromkeys(each.why for each in unread))
    said = "; ".join(reasons[:_MOST_REASONS])
    more = ", and other reasons" if len(reasons) > _MOST_REASONS else ""
    if len(unread) == 1:
        begin = "A part of it was not read" if something or unread[0].what else "It was not read"
    else:
        begin = f"{len(unread)} parts of it were not read"
    return f"{begin}: {said}{more}."


def text_of(parts: Iterable[Part]) -> str | None:
    """The file itself as text; None when it is no text."""
    return next((part.text for part in parts if part.path == CONTENT), None)
