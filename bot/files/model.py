"""What do the readers of files pass to one another? Texts, what was not read, and the limits."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

OCR_HINT = "pip install 'leakwatch[ocr]'"
ARCHIVES_HINT = "pip install 'leakwatch[archives]'"


@dataclass(frozen=True)
class Limits:
    """How much reading one file may cost. The limits of time count only work, never waiting."""

    max_bytes: int = 100_000_000
    """Bytes of one file, also inside an archive; longer ones are not read."""
    max_output: int = 200_000_000
    """Bytes that one file may come to when it is unpacked, with everything inside."""
    max_ratio: int = 250
    """How many times its packed size one entry may have; counts from 10 MB up."""
    max_entries: int = 20_000
    """Files inside one file, at all depths."""
    max_depth: int = 6
    """Archives inside archives."""
    memory: int = 512_000_000
    """Bytes of address space of the process that reads documents."""
    seconds: float = 30.0
    """For one document."""
    picture_memory: int = 4_000_000_000
    """Bytes of address space of the process that reads pictures; most of it is never touched."""
    picture_seconds: float = 120.0
    """For one picture."""
    total_seconds: float = 300.0
    """For one file with everything inside."""
    files_per_worker: int = 200
    """Files after which the process is replaced by a fresh one."""


@dataclass(frozen=True)
class FileText:
    """A text that stands in a file."""

    place: str
    """Where, in words: "page 3", "/a/b.env!sheet Users"; empty: the file itself is the text."""
    text: str
    exact: bool = True
    """False: characters may be mistaken (O for 0), so a value from it proves nothing."""
    view_of: str | None = None
    """The place of a text that was given before, of which this is another reading."""
    marks: tuple[tuple[int, str], ...] = ()
    """(offset, finer place) in order: where each cell of a sheet begins."""

    def at(self, offset: int) -> str:
        """The finer place of an offset: "B7"; empty when there is none."""
        index = bisect_right(self.marks, offset, key=lambda mark: mark[0]) - 1
        return self.marks[index][1] if index >= 0 else ""


@dataclass(frozen=True)
class Unread:
    """Something that could not be read."""

    what: str
    """The place inside the file; empty: the file itself."""
    why: str
    """A clause for people that goes on after "not read: <what>: ", without names from inside."""


def inside(place: str, name: str) -> str:
    """The place of `name` in the thing at `place`."""
    return f"{place}!{name}" if place else name
