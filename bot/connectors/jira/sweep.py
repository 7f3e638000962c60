"""How is a project read without gaps, although Jira's search lags, rounds and reorders?

Search is eventually consistent, rounds `updated >=` down to the minute, reads quoted times in the
account's time zone, and moves an issue to the end of the order when somebody edits it. So: times
are epoch milliseconds; a window starts ten minutes before the *start* of the last poll; every
page asks again from the last `updated` seen, never by offset over rows that move; once a day the
window goes back a day; what was read unchanged is skipped: issues by id and `updated`, texts of
an issue that changed elsewhere by what this process remembers of them.
"""

from __future__ import annotations

import json
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from bot.config import JiraProject
from bot.connectors.jira.api import Invalid, Missing
from bot.connectors.jira.document import millis
from bot.connectors.jira.issue import Reader, Reading, Since
from bot.connectors.jira.wild import mapping, rows, text
from bot.errors import NotAllowed, ServerTrouble
from bot.model import Document, Gap, Page, Stream

MINUTE = 60_000
OVERLAP = 10 * MINUTE
DAY = 24 * 60 * MINUTE
_REMEMBER = 2000
_PENDING = 200
_RECONCILE = 50
_KNOWN = 20_000


@dataclass(frozen=True)
class Window:
    """A poll that has begun."""

    began: int
    """When, milliseconds; the next window starts from here."""
    first: int
    """Where it started, for the estimate of progress."""
    since: int
    """Where the next page starts: whole minutes."""
    at: str = ""
    """How far into the rows of `since`: Cloud's page token, Data Center's offset."""
    full: bool = False
    """Give every text again, also those that are remembered."""
    reconcile: tuple[str, ...] = ()
    """Issues that search must show as they are now; the same list on every page."""


@dataclass(frozen=True)
class Cursor:
    """How far a project has been read. Stored as JSON by the caller."""

    start: int = 0
    """Start of the last poll that ended, milliseconds; 0: none yet."""
    floor: int = 0
    """How far back the first sweep went."""
    deep: int = 0
    """Start of the last poll that went back a day."""
    seen: dict[str, int] = field(default_factory=dict)
    """Issue id → `updated` as last read, for the overlap."""
    pending: tuple[str, ...] = ()
    """Issues of which something could not be read."""
    window: Window | None = None

    def text(self) -> str:
        """As it is stored."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def of(cls, stored: str | None) -> Cursor:
        """The cursor that was stored; a fresh one when it cannot be read, so nothing is lost."""
        try:
            raw = mapping(json.loads(stored or "{}"))
            window = raw.pop("window", None)
            found = cls(**raw)
            if window:
                window["reconcile"] = tuple(window["reconcile"])
                window = Window(**window)
        except (ValueError, TypeError, KeyError):
            return cls()
        return replace(found, pending=tuple(found.pending), window=window)


class Sweeper:
    """Reads the projects of one site."""

    def __init__(
        self, reader: Reader, clock: Callable[[], float] = time.time, page: int = 50
    ) -> None:
        self._reader = reader
        self._size = page
        self._api = reader.api
        self._site = reader.site
        self._clock = clock
        self._lock = threading.Lock()
        self._hints: dict[str, float] = {}
        self._known: OrderedDict[str, int] = OrderedDict()

    def hint(self, numbers: Iterable[str]) -> None:
        """These issues (ids) changed just now: the next search must show them as they are."""
        with self._lock:
            now = self._clock()
            for number in numbers:
                if number.isdigit():
                    self._hints[number] = now
            young = [n for n, at in self._hints.items() if now - at <= OVERLAP / 1000]
            self._hints = {n: self._hints[n] for n in young[-_RECONCILE:]}

    def sweep(self, stream: Stream, stored: str | None) -> Iterator[Page]:
        """See `Connector.sweep`."""
        cursor = Cursor.of(stored)
        if cursor.window is None:
            self._site.must_browse(stream.id)
            cursor = self._begin(stream, cursor)
            if cursor.pending:
                page, cursor = self._again(stream, cursor)
                yield page
        while cursor.window is not None:
            page, cursor = self._page(stream, cursor, cursor.window)
            yield page
            # only now has the caller stored what it found in them
            self._remember(page)

    def _remember(self, page: Page) -> None:
        """Which texts were handed over; the hash is Python's own, keyed anew in each process."""
        with self._lock:
            for document in page.documents:
                self._known[document.location.key] = _version(document)
                self._known.move_to_end(document.location.key)
            while len(self._known) > _KNOWN:
                self._known.popitem(last=False)

    def _news(self, documents: Iterable[Document]) -> list[Document]:
        with self._lock:
            return [
                each
                for each in documents
                if each.gaps or self._known.get(each.location.key) != _version(each)
            ]

    def _begin(self, stream: Stream, cursor: Cursor) -> Cursor:
        began = int(self._api.now() * 1000)
        self.hint(())
        reconcile = tuple(self._hints) if self._api.cloud else ()
        seen, full = cursor.seen, True
        if not cursor.start:
            since = began - int(self._project(stream.id).history * 1000)
            cursor = replace(cursor, floor=since, deep=began)
        elif self._clock() * 1000 - cursor.deep >= DAY:
            # trust nothing remembered: what the index brought late shows up here at the latest
            since = min(cursor.deep, cursor.start) - OVERLAP
            cursor = replace(cursor, deep=int(self._clock() * 1000))
            seen = {}
        else:
            since, full = cursor.start - OVERLAP, False
        window = Window(began, since, _floor(since), full=full, reconcile=reconcile)
        return replace(cursor, seen=seen, window=window)

    def _project(self, key: str) -> JiraProject:
        known = {each.key: each for each in self._site.settings.projects}
        return known.get(key) or JiraProject(key=key)

    def _again(self, stream: Stream, cursor: Cursor) -> tuple[Page, Cursor]:
        """Another try at what could not be read."""
        issues: list[dict[str, Any]] = []
        for number in cursor.pending:
            try:
                issues.append(self._reader.issue(number))
            except (Missing, NotAllowed, Invalid):
                continue  # gone or hidden; hidden projects are noticed before
        out = self._reader.issues(stream.id, issues)
        cursor = replace(cursor, pending=_unique(out.pending))
        return Page(tuple(out.documents), cursor.text(), tuple(out.gaps)), cursor

    def _page(self, stream: Stream, cursor: Cursor, window: Window) -> tuple[Page, Cursor]:
        try:
            issues, following = self._search(stream, window)
        except Invalid:
            if not window.at:
                raise
            # a page token lives seven days: start the window's minute again
            window = replace(window, at="")
            issues, following = self._search(stream, window)
        fresh = [each for each in issues if cursor.seen.get(text(each, "id")) != _updated(each)]
        known = Since(cursor.floor, window.first) if cursor.start else None
        out = self._reader.issues(stream.id, fresh, known) if fresh else Reading()
        seen = cursor.seen | {text(each, "id"): _updated(each) for each in issues}
        last = max((_updated(each) for each in issues), default=0)
        cursor = replace(
            cursor,
            seen=dict(sorted(seen.items(), key=lambda item: item[1])[-_REMEMBER:]),
            pending=_unique([*cursor.pending, *out.pending]),
        )
        if following is None:
            cursor = replace(cursor, start=window.began, window=None)
            young = {n: at for n, at in cursor.seen.items() if at >= _floor(window.began - OVERLAP)}
            cursor = replace(cursor, seen=young)
        elif _floor(last) > window.since:
            cursor = replace(cursor, window=replace(window, since=_floor(last), at=""))
        else:
            cursor = replace(cursor, window=replace(window, at=following))
        done = cursor.window is None
        length = max(1, window.began - window.first)
        progress = 1.0 if done else min(1.0, max(0.0, (last - window.first) / length))
        gaps = (*out.gaps, *self._overflow(stream, out, cursor))
        found = out.documents if window.full else self._news(out.documents)
        page = Page(tuple(found), cursor.text(), gaps, done=done, progress=progress)
        return page, cursor

    def _overflow(self, stream: Stream, out: Reading, cursor: Cursor) -> list[Gap]:
        lost = set(out.pending) - set(cursor.pending)
        if not lost:
            return []
        detail = "More issues failed than are remembered; sweep the project anew when it works."
        what = f"{len(lost)} issues of {stream.id}"
        return [Gap(self._site.name, stream.id, what, "too-many", detail, retry=False)]

    def _search(self, stream: Stream, window: Window) -> tuple[list[dict[str, Any]], str | None]:
        """Issues of one page, and the position after it; None when there are no more."""
        jql = f'project = "{stream.id}" AND updated >= {window.since} ORDER BY updated ASC, key ASC'
        if self._api.cloud:
            body: dict[str, Any] = {"jql": jql, "maxResults": self._size, "fields": ["*all"]}
            if window.at:
                body["nextPageToken"] = window.at
            if window.reconcile:
                body["reconcileIssues"] = [int(each) for each in window.reconcile]
            answer = mapping(self._api.call("POST", "search", "jql", body=body))
            if "issues" not in answer:
                raise ServerTrouble("Jira answered a search without a list of issues.")
            token = text(answer, "nextPageToken")
            over = answer.get("isLast") is True or not token
            return rows(answer["issues"]), None if over else token
        start = int(window.at or 0)
        params: dict[str, str | int] = {
            "jql": jql,
            "startAt": start,
            "maxResults": self._size,
            "fields": "*all",
            "expand": "changelog",
        }
        answer = mapping(self._api.call("GET", "search", params=params))
        if "issues" not in answer:
            raise ServerTrouble("Jira answered a search without a list of issues.")
        found = rows(answer["issues"])
        total = answer.get("total")
        over = not found or (isinstance(total, int) and start + len(found) >= total)
        # rows that are edited meanwhile leave, and the others move up: step less than a page
        step = max(1, len(found) - 10) if len(found) == self._size else len(found)
        return found, None if over else str(start + step)


def _updated(issue: dict[str, Any]) -> int:
    return millis(text(mapping(issue.get("fields")), "updated"))


def _version(document: Document) -> int:
    # with its time: a text that was cleaned and then written anew as it was is news
    return hash((document.parts, document.edited_at))


def _floor(at: int) -> int:
    return at - at % MINUTE


def _unique(numbers: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(number for number in numbers if number))[-_PENDING:]
