"""What do commands, buttons and the Home tab work with? One workspace and the rooms behind it."""

from __future__ import annotations

import json
import logging
import threading
import time
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol
from urllib.parse import urlsplit

from bot import messages
from bot.actions import Actions
from bot.answers import Answers, incident_answers
from bot.config import SlackWorkspace
from bot.connectors.slack.api import Api
from bot.connectors.slack.wire import opener_for
from bot.errors import ApiError, UserError
from bot.incident import Actor, Incident, Occurrence, Status
from bot.model import Person
from bot.slack_app.approvers import Approvers
from bot.slack_app.blocks import Block
from bot.slack_app.cards import May
from bot.store import Store
from bot.words import one_line
from detectors import Confidence, Finding

Raw = Mapping[str, Any]
"""A JSON object of Slack's, untamed."""
_log = logging.getLogger(__name__)
_TWICE = 5.0
"""Seconds within which the same press again is a double click."""


class Scans(Protocol):
    """What finds a credential in a text that a person typed."""

    def scan(self, text: str) -> Sequence[Finding]:
        """All findings in one string."""


class Once:
    """Tells a double click from a second wish. Thread-safe."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._seen: dict[tuple[str, ...], float] = {}

    def first(self, *what: str) -> bool:
        """False when the same was begun within the last seconds and did not fail."""
        now = self._clock()
        with self._lock:
            self._seen = {k: at for k, at in self._seen.items() if now - at < _TWICE}
            if what in self._seen:
                return False
            self._seen[what] = now
            return True

    def failed(self, *what: str) -> None:
        """It did not work, so the person may try again at once."""
        with self._lock:
            self._seen.pop(what, None)


@dataclass(frozen=True)
class Desk:
    """Everything that the thin layer towards Slack may use."""

    workspace: SlackWorkspace
    connector: str
    """Name of the connector of this workspace."""
    store: Store
    actions: Actions
    scanner: Scans
    api: Api
    approvers: Approvers
    report: Callable[[], str] | None = None
    """Makes the exposure report as Markdown."""
    once: Once = field(default_factory=Once)

    def now(self) -> datetime:
        """The store's time."""
        return self.store.clock()

    def actor(self, user: Raw) -> Actor:
        """The person whom Slack vouches for: `user` of an interaction, or of a command."""
        who = str(user.get("id") or user.get("user_id") or "")
        name = one_line(
            user.get("username") or user.get("user_name") or user.get("name") or who, 60
        )
        return Actor(
            name=f"slack:{self.workspace.name}/{who} ({name})",
            may_approve=self.approvers.is_approver(who),
            via="slack",
            person=Person(self.connector, who, name),
        )

    def demand_approver(self, user: str) -> None:
        """Raises `UserError` unless this person may act on incidents."""
        known = self.approvers.check(user)
        if known is None:
            raise UserError(messages.APPROVERS_UNKNOWN)
        if not known:
            raise UserError(messages.ONLY_APPROVERS)

    def incident(self, number: int) -> Incident:
        """The incident. Raises `UserError` when there is none."""
        found = self.store.incident(number)
        if found is None:
            raise UserError(messages.no_such_incident(number))
        return found

    def answers(self, incident: Incident) -> tuple[Answers, list[Occurrence]]:
        """The seven answers of an incident, and its places."""
        places = self.store.occurrences(incident.id)
        provider = self.actions.provider(incident)
        return incident_answers(incident, places, provider, self.now()), places

    def holds_credential(self, text: str) -> bool:
        """Whether somebody typed a credential where none belongs."""
        return any(each.confidence >= Confidence.MEDIUM for each in self.scanner.scan(text))

    # --- answering ---

    def reply(
        self, body: Raw, text: str, blocks: Sequence[Block] = (), *, replace: bool = False
    ) -> None:
        """Answer a person so that only they see it; a failure is logged without the text.

        Through the `response_url` of what they did, else in the channel where they did it, else
        in a direct message.
        """
        url = str(body.get("response_url") or "")
        user = str((body.get("user") or {}).get("id") or body.get("user_id") or "")
        channel = str((body.get("channel") or {}).get("id") or "")
        try:
            if url:
                self._respond(url, text, blocks, replace)
            elif channel:
                self._aside(channel, user, text, blocks)
            else:
                self._direct(user, text, blocks)
        except ApiError as error:
            _log.warning("An answer did not reach its reader: %s", error.what)

    def _respond(self, url: str, text: str, blocks: Sequence[Block], replace: bool) -> None:
        if not self._slacks(url):
            raise ApiError("The address for the answer is not Slack's.")
        body: dict[str, Any] = {
            "text": text,
            "response_type": "ephemeral",
            "replace_original": replace,
        }
        if blocks or replace:
            body["blocks"] = list(blocks)
        request = urllib.request.Request(  # noqa: S310 - scheme checked
            url,
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json; charset=utf-8"},
            method="POST",
        )
        try:
            with opener_for(url).open(request, timeout=self.workspace.timeout):
                return
        except (OSError, ValueError) as error:
            # the address is a key to answer, so it stands in no log
            raise ApiError(f"Slack did not take the answer ({type(error).__name__}).") from None

    def _slacks(self, url: str) -> bool:
        there, here = urlsplit(url), urlsplit(self.workspace.base_url)
        if (there.scheme, there.netloc) == (here.scheme, here.netloc):
            return True
        host = there.hostname or ""
        return there.scheme == "https" and host.endswith((".slack.com", ".slack-gov.com"))

    def _aside(self, channel: str, user: str, text: str, blocks: Sequence[Block]) -> None:
        self.api.call(
            "chat.postEphemeral",
            channel=channel,
            user=user,
            text=text,
            blocks=list(blocks) or None,
            parse="none",
        )

    def _direct(self, user: str, text: str, blocks: Sequence[Block]) -> None:
        opened = self.api.call("conversations.open", users=user)
        channel = (opened.get("channel") or {}).get("id")
        self.api.call(
            "chat.postMessage",
            channel=channel,
            text=text,
            blocks=list(blocks) or None,
            parse="none",
            unfurl_links=False,
            unfurl_media=False,
        )


def may(actions: Actions, incident: Incident) -> May:
    """What can be done with an incident now."""
    provider = actions.provider(incident)
    revoke, why_not = actions.can_revoke(incident)
    return May(
        revoke=revoke,
        revoke_why_not=why_not,
        irreversible=actions.irreversible(incident),
        issuer=provider.title,
        cascades=provider.cascades,
        rotate_url=provider.rotate_url,
        restore=incident.status is Status.FALSE_POSITIVE,
    )
