"""What does every text give, in the order of the input, however many processes scan?"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

from bot.commands.inputs.model import Text, Unread
from bot.commands.scanning.rows import Accepts, Look, Told, told
from detectors import Scanner

SMALL = 1_500_000
"""Characters that one process scans faster than others start."""


@dataclass(frozen=True)
class Note:
    """Something that could not be read, at its place among the texts."""

    what: str
    why: str


Item = Text | Note
Texts = Callable[[Unread], Iterator[Text]]


def cores() -> int:
    """How many processes this one may use at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def results(
    texts: Texts, scanner: Scanner, look: Look, jobs: int, accepts: Accepts | None = None
) -> Generator[Told, None, None]:
    """What every text gives, in order; the first `SMALL` characters are scanned right here.

    With `accepts` all of it is, since it keeps count.
    """
    items = _items(texts)
    if jobs > 1 and accepts is None:
        seen = 0
        while seen < SMALL:
            item = next(items, None)
            if item is None:
                return
            yield one(scanner, item, look)
            seen += item.size if isinstance(item, Text) else 0
        # only now: what starts processes takes its time to import
        from bot.commands.scanning.pool import spread

        yield from spread(items, scanner, look, jobs)
    else:
        for item in items:
            yield one(scanner, item, look, accepts)


def one(scanner: Scanner, item: Item, look: Look, accepts: Accepts | None = None) -> Told:
    """What this item gives."""
    if isinstance(item, Note):
        return Told(None, None, 0, (), ((item.what, item.why),))
    return told(scanner, item, look, accepts)


def _items(texts: Texts) -> Iterator[Item]:
    """Texts and, between them, what could not be read."""
    notes: list[Note] = []
    for text in texts(lambda what, why: notes.append(Note(what, why))):
        yield from notes
        notes.clear()
        yield text
    yield from notes
