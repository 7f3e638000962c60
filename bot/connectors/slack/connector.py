"""The Slack connector: the door to one workspace.

Each promise of `bot.connectors.base.Connector` is kept in a module of its own: sweep, redact,
restore, tell, check, audience; events says what an event asks for.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.config import SlackWorkspace
from bot.connectors.base import Edit
from bot.connectors.slack import permissions
from bot.connectors.slack.answers import Declined
from bot.connectors.slack.audience import audience
from bot.connectors.slack.check import checks
from bot.connectors.slack.copies import Copies, Outbox, Owed
from bot.connectors.slack.cursor import deepened
from bot.connectors.slack.document import Place, message_document
from bot.connectors.slack.events import Hint, Todo, hint_of
from bot.connectors.slack.redact import Redactor
from bot.connectors.slack.restore import restore
from bot.connectors.slack.rungs import Rung, rungs
from bot.connectors.slack.sweep import Sweep, documents_of
from bot.connectors.slack.tell import tell
from bot.connectors.slack.workspace import Workspace, check_location, title_of
from bot.errors import ApiError, NotAllowed, RateLimited
from bot.files import Reader
from bot.model import (
    Audience,
    Check,
    Document,
    Location,
    Message,
    Page,
    Person,
    Result,
    Stream,
)

log = logging.getLogger(__name__)

KINDS = ("public_channel", "private_channel", "mpim", "im")
"""Kinds of conversation, each behind a scope of its own."""


class SlackConnector:
    """One Slack workspace; see `Connector`. Thread-safe.

    `author_token` gives the user token (chat:write, files:write) of a person who consented.
    `outbox` keeps a redacted copy in the store before its original is deleted, and `owed` gives
    it back; without them the copy is posted before the original goes. `reader` reads files.
    """

    scopes: Mapping[str, str] = permissions.SCOPES
    cannot: Mapping[str, str] = permissions.CANNOT

    def __init__(
        self,
        settings: SlackWorkspace,
        *,
        clock: Callable[[], float] = time.time,
        author_token: Callable[[Person], str | None] | None = None,
        outbox: Outbox | None = None,
        owed: Owed | None = None,
        reader: Reader | None = None,
    ) -> None:
        self.settings = settings
        self.workspace = Workspace(settings, clock=clock, author_token=author_token, reader=reader)
        self.name = self.workspace.name
        self._copies = Copies(self.workspace, outbox=outbox, owed=owed)
        self._redactor = Redactor(self.workspace, self._copies)

    # --- reading -------------------------------------------------------------------------------

    def streams(self) -> Iterator[Stream]:
        """Every conversation the bot is in; joins public channels first when settings say so."""
        if self.settings.join_public_channels:
            self._join_all()
        denied: NotAllowed | None = None
        found = 0
        for kind in KINDS:
            try:
                for page in self.workspace.api.pages(
                    "users.conversations", "channels", types=kind, exclude_archived=True, limit=200
                ):
                    for channel in page:
                        found += 1
                        yield Stream(self.name, str(channel["id"]), title_of(channel))
            except NotAllowed as error:
                log.warning(
                    "%s: conversations of kind %s cannot be listed: %s", self.name, kind, error
                )
                denied = error
        if denied is not None and not found:
            raise denied

    def _join_all(self) -> None:
        pages = self.workspace.api.pages(
            "conversations.list",
            "channels",
            types="public_channel",
            exclude_archived=True,
            limit=200,
        )
        waiting = 0
        try:
            for page in pages:
                for channel in page:
                    if channel.get("is_member"):
                        continue
                    waiting += 1
                    waiting -= self.join(str(channel["id"]))
        except (RateLimited, NotAllowed) as error:
            # the next listing goes on with the rest
            log.warning("%s: joining public channels stopped: %s", self.name, error)
        if waiting:
            log.warning("%s: %d public channels could not be joined now", self.name, waiting)

    def join(self, stream: str) -> bool:
        """Join a public channel; False when this one cannot be joined. Raises `ApiError`."""
        try:
            self.workspace.api.call("conversations.join", channel=stream)
        except Declined as error:
            log.warning("%s: %s was not joined (%s)", self.name, stream, error.code)
            return False
        return True

    def sweep(self, stream: Stream, cursor: str | None) -> Iterator[Page]:
        """See `Connector.sweep`; pages run from new to old, as Slack's do, documents inside from
        old to new."""
        place = self.workspace.place(stream.id)
        sweep = Sweep(
            self.workspace.api,
            self.workspace.files,
            place,
            history=self.settings.history,
            clock=self.workspace.clock,
        )
        return sweep.pages(cursor)

    def deepen(self, cursor: str | None) -> str | None:
        """The cursor with which a sweep also finds what lost events would have told."""
        return deepened(cursor)

    def read(self, location: Location) -> Document | None:
        """See `Connector.read`."""
        check_location(location, self.name)
        return self.workspace.document(location)

    def audience(self, location: Location) -> Audience:
        """See `Connector.audience`. Remembered for five minutes."""
        return audience(self.workspace, location)

    def find_person(self, email: str) -> Person | None:
        """The member with this e-mail address; None when there is none or nobody can tell."""
        try:
            user = self.workspace.api.call("users.lookupByEmail", email=email).get("user") or {}
        except ApiError as error:
            log.info("%s: nobody was found by e-mail address: %s", self.name, error)
            return None
        if not user.get("id") or user.get("deleted"):
            return None
        return Person(self.name, str(user["id"]), str(user.get("name") or ""), email)

    def known(self, person: Person) -> Person:
        """See `Connector.known`. Remembered for some minutes."""
        if person.bot or (person.name and person.email):
            return person
        try:
            profile = self.workspace.person(person.id).get("profile") or {}
        except ApiError as error:
            log.info("%s: an author's name is unknown: %s", self.name, error)
            return person
        name = person.name or self.workspace.name_of(person.id)
        return replace(person, name=name, email=person.email or str(profile.get("email") or ""))

    # --- events --------------------------------------------------------------------------------

    def hear(self, envelope: Mapping[str, Any]) -> Hint:
        """What an event's payload asks for. Raises `ApiError` until Slack said who we are."""
        return hint_of(envelope, self.workspace.us())

    def documents(self, hint: Hint) -> list[Document]:
        """The documents that a hint of kind READ or READ_FILE brings; raises `ApiError`."""
        if hint.todo is Todo.READ and hint.message is not None:
            return documents_of(
                hint.message, self.workspace.place(hint.stream), self.workspace.files
            )
        if hint.todo is not Todo.READ_FILE:
            return []
        file = self.workspace.files.info(hint.file)
        if file is None or file.get("user") == self.workspace.us().user:
            return []
        shares = file.get("shares") or {}
        streams = [hint.stream] if hint.stream else [c for kind in shares.values() for c in kind]
        found = [self.workspace.files.document(file, self.workspace.place(s)) for s in streams]
        return [each for each in found if each is not None]

    def previous(self, hint: Hint) -> Document | None:
        """What a changed or deleted message was before, as the event tells."""
        return self._as_document(hint.previous, self.workspace.place(hint.stream))

    def gone(self, hint: Hint) -> Location:
        """The address of the message that a hint of kind GONE is about."""
        return self.workspace.place(hint.stream).message(hint.ts, hint.thread or None)

    def _as_document(self, message: Mapping[str, Any] | None, place: Place) -> Document | None:
        return message_document(message, place) if message and message.get("ts") else None

    # --- changing ------------------------------------------------------------------------------

    def rewrite(self, location: Location, edit: Edit) -> Result:
        """See `Connector.rewrite`; the ladder stands in `redact`."""
        check_location(location, self.name)
        return self._redactor.rewrite(location, edit)

    def restore(self, location: Location, original: Document) -> Result:
        """See `Connector.restore`. `location` may be that of a redacted copy, too."""
        check_location(location, self.name)
        return restore(self.workspace, self._copies, location, original)

    def tell(self, location: Location, person: Person | None, message: Message) -> None:
        """A direct message, and a note in the channel that only this person sees."""
        tell(self.workspace, location, person, message)

    # --- doctor --------------------------------------------------------------------------------

    def rungs(self, where: Stream | Location) -> list[Rung]:
        """Which ways of redacting there are in a conversation, and why the others are none."""
        stream = where.id if isinstance(where, Stream) else where.stream
        return rungs(self.workspace, stream)

    def check(self) -> list[Check]:
        """See `Connector.check`."""
        return checks(self.workspace)
