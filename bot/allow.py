"""Which findings are known and accepted, by which entry of the settings, and until when?

Pure: nothing here counts or writes. Whoever drops a finding on its word has to count that.
"""

from __future__ import annotations

import fnmatch
import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import regex

from bot.config import AllowEntry, Policy
from bot.detect import Known
from bot.model import Location, Person
from detectors.model import Finding, Part

SOON = 14
"""Days before its end from which on an entry is told."""
MARK = "inline-mark"
"""Key under which findings with the mark of `policy.inline_allow_mark` are counted."""
_TIMEOUT = 0.25


@dataclass(frozen=True)
class Entry:
    """An entry of `policy.allow`, ready to be asked."""

    key: str
    """Made of what it accepts: the same entry keeps its count wherever it stands in the file."""
    what: str
    """What it accepts, for people: "rule jwt, place #test-*"."""
    reason: str
    author: str
    expires: date | None

    def over(self, today: date) -> bool:
        """Whether it counts no longer."""
        return self.expires is not None and today > self.expires

    def ends_soon(self, today: date) -> bool:
        """Whether it counts, but for no more than two weeks."""
        return (
            self.expires is not None
            and not self.over(today)
            and self.expires - today <= timedelta(days=SOON)
        )


@dataclass(frozen=True)
class Allowed:
    """A finding that an entry accepts."""

    known: Known
    entry: Entry


class AllowList:
    """All entries of the settings; thread-safe."""

    def __init__(self, policy: Policy) -> None:
        self._mark = policy.inline_allow_mark.strip()
        pairs = [(_entry(each), each) for each in policy.allow]
        pairs += [
            (_entry(each), each)
            for each in (
                AllowEntry.model_construct(
                    fingerprint=fingerprint,
                    reason="it stands in policy.allow_fingerprints",
                    author="the settings",
                )
                for fingerprint in policy.allow_fingerprints
            )
        ]
        self._asked = [(entry, _asks(given)) for entry, given in pairs]
        self.entries: tuple[Entry, ...] = tuple(entry for entry, _ in pairs)
        if self._mark:
            said = f"the mark {self._mark!r} on the same line"
            self.marked = Entry(MARK, said, "whoever wrote the line accepts it", "its author", None)
            self.entries = (*self.entries, self.marked)

    def sort(
        self,
        known: Iterable[Known],
        parts: Sequence[Part],
        *,
        today: date,
        location: Location | None = None,
        author: Person | None = None,
    ) -> tuple[list[Known], list[Allowed]]:
        """(findings that count, findings that an entry accepts).

        `location` and `author` are of the document; an entry that asks for one which is not known
        accepts nothing.
        """
        kept: list[Known] = []
        passed: list[Allowed] = []
        texts = {part.path: part.text for part in parts}
        for each in known:
            entry = self._first(each, texts, today, location, author)
            if entry is None:
                kept.append(each)
            else:
                passed.append(Allowed(each, entry))
        return kept, passed

    def _first(
        self,
        known: Known,
        texts: Mapping[str, str],
        today: date,
        location: Location | None,
        author: Person | None,
    ) -> Entry | None:
        for entry, asks in self._asked:
            if not entry.over(today) and all(ask(known, location, author) for ask in asks):
                return entry
        if self._mark and _marked(known.finding, texts, self._mark):
            return self.marked
        return None


_Ask = Callable[[Known, Location | None, Person | None], bool]


def _asks(given: AllowEntry) -> list[_Ask]:
    """Everything that must hold for the entry to accept a finding."""
    asks: list[_Ask] = []
    if given.fingerprint:
        wanted = given.fingerprint
        asks.append(lambda known, _, __: known.fingerprint.startswith(wanted))
    if given.rule:
        asks.append(lambda known, _, __: known.finding.rule.id == given.rule)
    if given.place:
        asks.append(lambda _, location, __: location is not None and _at(location, given.place))
    if given.person:
        asks.append(lambda _, __, author: author is not None and _is(author, given.person))
    if given.pattern:
        # the last to be asked: it is the slowest
        pattern = regex.compile(given.pattern)
        asks.append(lambda known, _, __: _like(known.finding, pattern))
    return asks


def _like(finding: Finding, pattern: regex.Pattern[str]) -> bool:
    try:
        return pattern.fullmatch(finding.secret.reveal(), timeout=_TIMEOUT) is not None
    except TimeoutError:
        return False  # what cannot be read in time is not accepted


def _at(location: Location, glob: str) -> bool:
    names = (
        location.connector,
        location.stream,
        f"{location.connector}/{location.stream}",
        location.key,
        location.title,
    )
    wanted = glob.lower()
    return any(name and fnmatch.fnmatchcase(name.lower(), wanted) for name in names)


def _is(author: Person, wanted: str) -> bool:
    return wanted in (author.id, f"{author.connector}/{author.id}")


def _marked(finding: Finding, texts: Mapping[str, str], mark: str) -> bool:
    """Whether the mark stands on a line on which the secret stands."""
    span = finding.spans[0]
    text = texts.get(span.path, "")
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[start : len(text) if end < 0 else end]
    return mark in line


def _entry(given: AllowEntry) -> Entry:
    names = ("fingerprint", "pattern", "rule", "place", "person")
    values = [(name, str(getattr(given, name))) for name in names if getattr(given, name)]
    hashed = hashlib.sha256("\0".join(f"{n}={v}" for n, v in values).encode()).hexdigest()
    what = ", ".join(f"{name} {value[:40]}" for name, value in values)
    return Entry(hashed[:16], what, given.reason, given.author, given.expires)


def unknown_rules(policy: Policy, ids: Collection[str]) -> list[str]:
    """Rules that entries name and that do not exist: such an entry accepts nothing."""
    return [each.rule for each in policy.allow if each.rule and each.rule not in ids]
