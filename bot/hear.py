"""What an event or a webhook makes us do: read what it points at, or sweep when in doubt.

Push is a hint, pull is the truth: whatever goes wrong here becomes a gap and a sweep.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from bot.connectors.jira import JiraConnector, WebhookHint
from bot.connectors.slack import SlackConnector
from bot.connectors.slack.events import Hint, Todo
from bot.errors import ApiError
from bot.model import Gap, Stream
from bot.store import Store
from bot.watch import Queue, Watch

_log = logging.getLogger(__name__)
_DEAF = "events while there was no connection"


class SlackEar:
    """Handles the events of one workspace. Returns after what it found is committed."""

    def __init__(self, connector: SlackConnector, watch: Watch, store: Store, queue: Queue) -> None:
        self._connector = connector
        self._watch = watch
        self._store = store
        self._queue = queue

    def hear(self, envelope: Mapping[str, Any]) -> None:
        """Handle one event. Raises `StoreError` when it could not be committed: do not
        acknowledge then, so that Slack sends it again.
        """
        try:
            hint = self._connector.hear(envelope)
        except ApiError as error:
            self._lost("events before Slack said who we are", error)
            return
        if hint.unknown:
            _log.info("Slack sent an event of an unknown kind: %s", hint.detail)
        try:
            self._do(hint)
        except ApiError as error:
            self._lost(f"an event ({hint.detail or hint.todo.value})", error, hint.stream)

    def _do(self, hint: Hint) -> None:
        match hint.todo:
            case Todo.READ | Todo.READ_FILE:
                for document in self._connector.documents(hint):
                    self._watch.handle(document)
            case Todo.GONE:
                self._watch.gone(self._connector.gone(hint))
            case Todo.JOIN:
                if self._connector.join(hint.stream):
                    self.sweep(hint.stream)
            case Todo.SWEEP:
                self.sweep(hint.stream, deep=hint.deep)
            case Todo.TOKENS_GONE:
                self._watch.note_gap(
                    Gap(
                        self._connector.name,
                        "",
                        "everything" if hint.detail == "bot" else "consent of some authors",
                        "unauthorized",
                        "Slack says that tokens were withdrawn. Install the app again.",
                    )
                )
            case _:
                pass

    def deaf(self, why: str) -> None:
        """There is no connection: events do not arrive, sweeps go on. Raises `StoreError`."""
        self._watch.note_gap(Gap(self._connector.name, "", _DEAF, "socket-down", why))

    def lost(self, why: str) -> None:
        """There is a connection again: read from the cursors what may have been missed.

        Raises `StoreError`. The gap stays open until every sweep is queued.
        """
        self.deaf(why)
        try:
            self.sweep("", deep=True)
        except ApiError as error:
            self._lost("the list of channels", error)
            return
        self._store.close_gap(self._connector.name, "", _DEAF)

    def sweep(self, stream: str, *, deep: bool = False) -> None:
        """Queue a sweep of one channel, or of all. Raises `StoreError`."""
        streams = [Stream(self._connector.name, stream)] if stream else None
        now = int(self._store.clock().timestamp() * 10)
        for each in streams if streams is not None else self._connector.streams():
            if deep:
                self._deepen(each)
            self._queue.enqueue("sweep", f"sweep-{each.key}-event-{now}", each.connector, each.id)

    def _deepen(self, stream: Stream) -> None:
        cursor = self._connector.deepen(self._store.cursor(stream))
        if cursor is not None:
            self._store.advance(stream, cursor, 0, ())

    def _lost(self, what: str, error: ApiError, stream: str = "") -> None:
        self._watch.note_gap(Gap(self._connector.name, stream, what, error.reason, str(error)))
        if stream:
            self.sweep(stream)


def jira_hint(
    connector: JiraConnector, hint: WebhookHint, watch: Watch, queue: Queue, store: Store
) -> None:
    """A signed webhook said that an issue changed: read it through the API. Raises `StoreError`."""
    try:
        page = connector.follow(hint)
    except ApiError as error:
        watch.note_gap(Gap(connector.name, "", f"issue {hint.issue}", error.reason, str(error)))
        return
    if page is None:
        return
    for document in page.documents:
        watch.handle(document)
    for gap in page.gaps:
        watch.note_gap(gap)
    # made good, if an earlier try had failed
    store.close_gap(connector.name, "", f"issue {hint.issue}")
