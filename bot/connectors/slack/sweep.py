"""Reading a channel from a cursor to now, so that nothing is lost and little comes twice.

Slack pages from the newest message to older ones, so a pass does too; inside a page the oldest
comes first. Each page's cursor goes on after exactly that page.

- An ordinary pass reads what is newer than the cursor's floor: up to an hour, up to 200 messages
  before the newest one. Of these it yields the new and the changed.
- A deep pass (the first one, then one a day, or when events were lost) reads the whole history
  that the settings ask for, and yields besides what was edited or answered since the last one.

Nothing comes twice from one cursor, but for two things: an edit or a reply within five minutes
before a deep pass, since clocks differ, and a message whose file could not be fetched.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.connectors.slack.answers import code_of
from bot.connectors.slack.api import Api
from bot.connectors.slack.cursor import MARGIN, OVERLAP, Cursor, Pass, newest, parse, revision
from bot.connectors.slack.document import Place, files_of, message_document, topic_document
from bot.connectors.slack.files import Files
from bot.errors import ApiError, NotAllowed
from bot.model import Document, Gap, Page

Raw = Mapping[str, Any]

PAGE = 200
"""Messages per request, as Slack recommends."""
DEEP_EVERY = 86400.0
"""Seconds between two deep passes of a channel."""
AGAIN = "?"
"""A revision that no message has: the message will be read again."""
_PASSING = frozenset(["unreachable", "server-trouble", "unreadable"])
"""Reasons of gaps that the next sweep may close."""


class Sweep:
    """One sweep of one conversation."""

    def __init__(
        self,
        api: Api,
        files: Files,
        place: Place,
        *,
        history: float,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._api = api
        self._files = files
        self._place = place
        self._history = history
        self._clock = clock

    def pages(self, text: str | None) -> Iterator[Page]:
        """From the cursor `text` to now; see `Connector.sweep`."""
        cursor = parse(text)
        if cursor.going is None:
            cursor, page = self._begin(cursor)
            yield page
        while (going := cursor.going) is not None:
            if going.threads:
                for step in self._thread(cursor, going, going.threads[0]):
                    cursor, page = step
                    yield page
            elif not going.whole:
                cursor, page = self._history_page(cursor, going)
                yield page
            else:
                cursor = cursor.finished(going)
                yield Page((), cursor.as_text(), done=True, progress=1.0)

    def _begin(self, cursor: Cursor) -> tuple[Cursor, Page]:
        now = self._clock()
        deep = not cursor.deep or cursor.due or now - cursor.deep >= DEEP_EVERY
        starts = [float(cursor.floor)] if cursor.floor else []
        if deep or not cursor.floor:
            starts.append(now - self._history)
        latest = f"{now + MARGIN:.6f}"
        going = Pass(f"{min(starts):.6f}", latest, latest, started=now, deep=deep)
        documents, gaps, topic = self._topic(cursor)
        cursor = replace(cursor, going=going, topic=topic)
        return cursor, Page(documents, cursor.as_text(), gaps, progress=0.0)

    def _topic(self, cursor: Cursor) -> tuple[tuple[Document, ...], tuple[Gap, ...], str]:
        place = self._place
        try:
            channel = self._api.call("conversations.info", channel=place.stream).get("channel")
        except NotAllowed as error:
            gap = Gap(place.connector, place.stream, "topic", error.reason, str(error))
            return (), (gap,), cursor.topic
        channel = channel or {}
        set_at = "/".join(_set(channel.get(key) or {}) for key in ("topic", "purpose"))
        document = topic_document(channel, place)
        news = document is not None and set_at != cursor.topic
        return ((document,) if document and news else ()), (), set_at

    def _history_page(self, cursor: Cursor, going: Pass) -> tuple[Cursor, Page]:
        answer = self._api.call(
            "conversations.history",
            channel=self._place.stream,
            oldest=going.oldest,
            latest=going.latest,
            inclusive=False,
            limit=PAGE,
            include_all_metadata=True,
        )
        messages = sorted(answer.get("messages") or (), key=lambda each: float(each["ts"]))
        fresh = [each for each in messages if self._is_news(cursor, each)]
        documents, uncertain = self._documents(fresh)
        floor = float(cursor.floor or 0)
        known = dict(cursor.known)
        for each in messages:
            if float(each["ts"]) > floor:
                known[each["ts"]] = AGAIN if each["ts"] in uncertain else revision(each)
        if not cursor.floor:
            # a first pass meets the whole history, newest first, and needs the newest only
            known = newest(known)
        threads = tuple(e["ts"] for e in messages if self._wants_replies(cursor, going, e))
        more = bool(answer.get("has_more")) and bool(messages)
        gaps: tuple[Gap, ...] = ()
        if answer.get("is_limited"):
            gaps = (self._gap("history", "plan-limit", "Slack's plan hides older messages."),)
        going = replace(
            going,
            latest=messages[0]["ts"] if messages else going.latest,
            whole=not more,
            threads=threads,
        )
        cursor = replace(cursor, known=known, going=going)
        return cursor, Page(documents, cursor.as_text(), gaps, progress=_progress(going))

    def _is_news(self, cursor: Cursor, message: Raw) -> bool:
        if not cursor.deep or float(message["ts"]) > float(cursor.floor or 0):
            return cursor.known.get(message["ts"]) != revision(message)
        return cursor.edited_lately(message)

    def _wants_replies(self, cursor: Cursor, going: Pass, message: Raw) -> bool:
        parent = message["ts"]
        if not message.get("reply_count") or message.get("thread_ts", parent) != parent:
            return False
        latest = float(message.get("latest_reply") or going.first)
        last = cursor.threads.get(parent)
        if last is not None:
            return latest > float(last) or float(last) > going.started - OVERLAP
        old = cursor.deep and float(parent) <= float(cursor.floor or 0)
        return not old or latest > cursor.deep - MARGIN

    def _thread(self, cursor: Cursor, going: Pass, parent: str) -> Iterator[tuple[Cursor, Page]]:
        last = cursor.threads.get(parent)
        oldest = float(last) - OVERLAP if last else float(parent)
        if last is None and cursor.deep and float(parent) <= float(cursor.floor or 0):
            oldest = max(oldest, cursor.deep - MARGIN)
        if going.at:
            # begun before: going back once more for edits would never get past a long thread
            oldest = float(going.at)
        try:
            for messages in self._api.pages(
                "conversations.replies",
                "messages",
                channel=self._place.stream,
                ts=parent,
                oldest=f"{max(oldest, float(parent)):.6f}",
                inclusive=False,
                limit=PAGE,
                include_all_metadata=True,
            ):
                replies = [
                    each
                    for each in sorted(messages, key=lambda each: float(each["ts"]))
                    # the parent comes with every page; a broadcast stands in the history too
                    if each["ts"] != parent and each.get("subtype") != "thread_broadcast"
                ]
                if replies:
                    # a page without any would never get a process that keeps dying any further
                    cursor, page = self._replies_page(cursor, parent, replies, last)
                    yield cursor, page
        except ApiError as error:
            if code_of(error) != "thread_not_found":
                raise
        rest = tuple(each for each in going.threads if each != parent)
        going = replace(going, threads=rest, at="")
        cursor = replace(cursor, going=going)
        yield cursor, Page((), cursor.as_text(), progress=_progress(going))

    def _replies_page(
        self, cursor: Cursor, parent: str, replies: list[Raw], last: str | None
    ) -> tuple[Cursor, Page]:
        fresh = []
        for each in replies:
            seen = cursor.replies.get(each["ts"])
            is_new = last is None or float(each["ts"]) > float(last)
            if seen is None and not is_new:
                is_new = cursor.edited_lately(each)
            if is_new or (seen is not None and seen != revision(each)):
                fresh.append(each)
        documents, uncertain = self._documents(fresh)
        read = {e["ts"]: AGAIN if e["ts"] in uncertain else revision(e) for e in replies}
        ends = [each["ts"] for each in replies[-1:]] + [cursor.threads.get(parent, parent)]
        going = cursor.going
        if going is not None and replies:
            going = replace(going, at=replies[-1]["ts"])
        cursor = replace(
            cursor,
            replies=newest({**cursor.replies, **read}),
            threads={**cursor.threads, parent: max(ends, key=float)},
            going=going,
        )
        progress = _progress(cursor.going) if cursor.going else None
        return cursor, Page(documents, cursor.as_text(), progress=progress)

    def _documents(self, messages: Iterable[Raw]) -> tuple[tuple[Document, ...], set[str]]:
        """Documents of messages, and which messages must be looked at again next time."""
        documents: list[Document] = []
        uncertain: set[str] = set()
        for message in messages:
            found = documents_of(message, self._place, self._files)
            documents += found
            if any(gap.reason in _PASSING for each in found for gap in each.gaps):
                uncertain.add(message["ts"])
        return tuple(documents), uncertain

    def _gap(self, what: str, reason: str, detail: str) -> Gap:
        return Gap(self._place.connector, self._place.stream, what, reason, detail, retry=False)


def documents_of(message: Raw, place: Place, files: Files) -> list[Document]:
    """A message and the files that it brings; nothing for our own posts."""
    if place.us.wrote(message):
        return []
    documents = [message_document(message, place)]
    documents += [files.document(each, place) for each in files_of(message)]
    return [each for each in documents if each is not None]


def _set(text: Raw) -> str:
    """When a topic was set, and how long it is: two changes may fall into one second."""
    return f"{text.get('last_set') or ''}:{len(text.get('value') or '')}"


def _progress(going: Pass) -> float:
    whole = float(going.first) - float(going.oldest)
    return min(1.0, max(0.0, (float(going.first) - float(going.latest)) / (whole or 1.0)))
