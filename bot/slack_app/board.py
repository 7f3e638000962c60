"""Which card in the security channel is old, and how is it made current without a second one?"""

from __future__ import annotations

import hashlib
import json
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from bot.actions import Actions
from bot.answers import incident_answers
from bot.connectors.slack.answers import code_of
from bot.connectors.slack.api import Api
from bot.errors import ApiError, NotAllowed, RateLimited, Unauthorized, Unreachable
from bot.incident import Incident
from bot.slack_app.blocks import MESSAGE_BLOCKS
from bot.slack_app.cards import Rendered, card, fallback
from bot.slack_app.desk import may
from bot.store import Store

EVENT_TYPE = "leakwatch_incident"
"""In the metadata of every card, with the incident's number; finds a card again."""
_GONE = frozenset(["message_not_found", "cant_update_message", "edit_window_closed"])
_PAUSE = 60.0
"""Seconds to wait after the whole channel or all of Slack could not be used."""
_PAGE = 200
_PAGES = 10
_log = logging.getLogger(__name__)

Render = Callable[[Incident], Rendered]


def renderer(store: Store, actions: Actions) -> Render:
    """Draws an incident's card as of its last change, so that the same version looks the same."""

    def render(incident: Incident) -> Rendered:
        places = store.occurrences(incident.id)
        now = incident.updated_at or store.clock()
        answers = incident_answers(incident, places, actions.provider(incident), now)
        blocks = card(answers, incident, places, may=may(actions, incident))
        return Rendered(fallback(answers), tuple(blocks[:MESSAGE_BLOCKS]))

    return render


class SlackBoard:
    """The cards in one channel. Call `publish_stale` from one thread at a time."""

    def __init__(
        self,
        api: Api,
        channel: str,
        store: Store,
        workspace_name: str,
        render: Render,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = f"slack:{workspace_name}/{channel}"
        """The board's name in the store."""
        self.not_before = 0.0
        """On `clock`: until then Slack asked us, or we decided, to wait."""
        self._api = api
        self._channel = channel
        self._store = store
        self._render = render
        self._clock = clock
        self._drawn: dict[int, bytes] = {}

    def publish_stale(self, limit: int = 50) -> int:
        """Post or update the cards of incidents that changed. How many are current now.

        Safe to repeat. A failure is kept with the card's row and tried again; when Slack asks to
        wait this returns at once. Raises `StoreError` only.
        """
        done = 0
        if self._clock() < self.not_before:
            return done
        for number in self._store.stale(self.name, limit):
            incident = self._store.incident(number)
            if incident is None:
                continue
            try:
                self._publish(incident)
            except ApiError as error:
                self._failed(number, error)
                if self._clock() < self.not_before:
                    break
            else:
                done += 1
        return done

    def _publish(self, incident: Incident) -> None:
        rendered = self._render(incident)
        shown = self._store.shown(self.name, incident.id)
        address = shown.address if shown else ""
        if shown and not address:
            # an earlier post was begun and its outcome is not known
            address = self._find(incident)
        if address and not self._update(address, incident, rendered):
            address = ""
        if not address:
            address = self._post(incident, rendered)
        self._drawn[incident.id] = _digest(rendered)
        self._store.note_shown(self.name, incident.id, address=address, version=incident.version)

    def _post(self, incident: Incident, rendered: Rendered) -> str:
        # before Slack is asked, so that a crash in between leaves a trace
        self._store.note_shown(self.name, incident.id, address="", version=-1)
        answer = self._api.call(
            "chat.postMessage",
            channel=self._channel,
            text=rendered.text,
            blocks=list(rendered.blocks),
            metadata=_metadata(incident),
            parse="none",
            unfurl_links=False,
            unfurl_media=False,
        )
        return str(answer.get("ts") or "")

    def _update(self, address: str, incident: Incident, rendered: Rendered) -> bool:
        """False when the card is not there any more, or not ours."""
        if self._drawn.get(incident.id) == _digest(rendered):
            return True
        try:
            self._api.call(
                "chat.update",
                channel=self._channel,
                ts=address,
                text=rendered.text,
                blocks=list(rendered.blocks),
                metadata=_metadata(incident),
                parse="none",
            )
        except ApiError as error:
            if code_of(error) in _GONE:
                return False
            raise
        return True

    def _find(self, incident: Incident) -> str:
        """The ts of this incident's card if one was posted after all, else an empty string."""
        for message in self._history(incident):
            metadata = message.get("metadata") or {}
            payload = metadata.get("event_payload") or {}
            if metadata.get("event_type") == EVENT_TYPE and payload == _payload(incident):
                return str(message.get("ts") or "")
        return ""

    def _history(self, incident: Incident) -> Iterator[dict[str, Any]]:
        """The channel's messages since the incident was found, newest first."""
        oldest = f"{incident.detected_at.timestamp() - 60:.6f}" if incident.detected_at else None
        latest: str | None = None
        for _ in range(_PAGES):
            answer = self._api.call(
                "conversations.history",
                channel=self._channel,
                oldest=oldest,
                latest=latest,
                limit=_PAGE,
                include_all_metadata=True,
            )
            found = [each for each in answer.get("messages") or () if isinstance(each, dict)]
            yield from found
            if not answer.get("has_more") or not found:
                return
            latest = str(found[-1].get("ts"))

    def _failed(self, number: int, error: ApiError) -> None:
        pause = 0.0
        if isinstance(error, RateLimited):
            pause = error.retry_after
        elif isinstance(error, NotAllowed | Unauthorized | Unreachable):
            pause = _PAUSE
        if pause:
            self.not_before = self._clock() + pause
        self._drawn.pop(number, None)
        shown = self._store.shown(self.name, number)
        _log.warning("The card of incident %s could not be published: %s", number, error)
        self._store.note_shown(
            self.name,
            number,
            address=shown.address if shown else "",
            version=shown.version if shown else -1,
            error=str(error),
        )


def _payload(incident: Incident) -> dict[str, Any]:
    # the fingerprint tells the incidents of two databases apart; it is keyed and says nothing
    return {"incident": incident.id, "fingerprint": incident.fingerprint[:16]}


def _metadata(incident: Incident) -> dict[str, Any]:
    return {"event_type": EVENT_TYPE, "event_payload": _payload(incident)}


def _digest(rendered: Rendered) -> bytes:
    whole: Sequence[Any] = (rendered.text, rendered.blocks)
    return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).digest()
