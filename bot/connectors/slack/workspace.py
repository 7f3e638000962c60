"""What do all parts of the Slack connector share: tokens, who we are, what was asked lately?"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from bot.config import SlackWorkspace
from bot.connectors.slack.answers import Declined, code_of
from bot.connectors.slack.api import Api
from bot.connectors.slack.document import (
    TOPIC,
    Place,
    Us,
    is_gone,
    message_address,
    message_document,
    topic_document,
)
from bot.connectors.slack.files import Files
from bot.errors import ApiError, NotAllowed, Unauthorized, UserError
from bot.files import Reader
from bot.model import Document, Location, Person

Raw = Mapping[str, Any]
T = TypeVar("T")

REMEMBER = 300.0
"""Seconds for which conversations and people are believed to stay as they are."""
_KEPT = 5000


class Workspace:
    """One Slack workspace with the tokens that the settings give. Thread-safe.

    Nothing is asked before it is needed: an unreachable Slack must not stop the bot's start.
    """

    def __init__(
        self,
        settings: SlackWorkspace,
        *,
        clock: Callable[[], float] = time.time,
        author_token: Callable[[Person], str | None] | None = None,
        reader: Reader | None = None,
    ) -> None:
        self.settings = settings
        self.name = f"slack:{settings.name}"
        self.clock = clock
        self.api = self._connect(settings.bot_token.get_secret_value())
        admin, discovery = settings.admin_token, settings.discovery_token
        self.admin = self._connect(admin.get_secret_value()) if admin else None
        self.discovery = self._connect(discovery.get_secret_value()) if discovery else None
        self.files = Files(self.api, reader or Reader(), max_bytes=settings.files_max_bytes)
        self._author_token = author_token
        self._authors: dict[str, Api] = {}
        self._us: Us | None = None
        self._lock = threading.Lock()
        self._memory: dict[tuple[str, str], tuple[float, Any]] = {}

    def _connect(self, token: str) -> Api:
        settings = self.settings
        return Api(token, base_url=settings.base_url, timeout=settings.timeout, clock=self.clock)

    def us(self) -> Us:
        """Who we are; asked once. Raises `ApiError`."""
        if self._us is None:
            said = self.api.call("auth.test")
            self._us = Us(
                user=str(said.get("user_id") or ""),
                bot=str(said.get("bot_id") or ""),
                app=str(said.get("app_id") or ""),
                team=str(said.get("team_id") or ""),
                enterprise=str(said.get("enterprise_id") or ""),
                team_url=str(said.get("url") or ""),
            )
        return self._us

    def author(self, person: Person) -> Api | None:
        """The Web API as a person who consented; None when they have not."""
        token = self._author_token(person) if self._author_token else None
        if not token:
            return None
        with self._lock:
            if token not in self._authors:
                self._authors[token] = self._connect(token)
            return self._authors[token]

    # --- what may be remembered ----------------------------------------------------------------

    def channel(self, stream: str, *, fresh: bool = False) -> Raw:
        """A conversation as conversations.info tells it. Raises `ApiError`."""

        def ask() -> Raw:
            answer = self.api.call("conversations.info", channel=stream, include_num_members=True)
            return answer.get("channel") or {}

        return self._remembered("channel", stream, ask, fresh=fresh)

    def person(self, user: str) -> Raw:
        """A user as users.info tells it; empty when there is none. Raises `ApiError`."""

        def ask() -> Raw:
            try:
                return self.api.call("users.info", user=user).get("user") or {}
            except Declined:
                return {}

        return self._remembered("user", user, ask)

    def name_of(self, user: str) -> str:
        """How people call a user; the id when Slack does not tell."""
        try:
            known = self.person(user)
        except ApiError:
            return user
        profile = known.get("profile") or {}
        names = (profile.get("display_name"), known.get("real_name"), known.get("name"), user)
        return str(next(each for each in names if each))

    def admin_person(self) -> Raw:
        """The user behind the admin token; empty without one. Raises `ApiError`."""
        admin = self.admin
        if admin is None:
            return {}

        def ask() -> Raw:
            who = str(admin.call("auth.test").get("user_id") or "")
            return {"id": who, **self.api.call("users.info", user=who).get("user", {})}

        return self._remembered("admin", "", ask)

    def members(self, stream: str) -> tuple[str, ...]:
        """The first members of a conversation, a thousand at most. Raises `ApiError`."""

        def ask() -> tuple[str, ...]:
            answer = self.api.call("conversations.members", channel=stream, limit=1000)
            return tuple(answer.get("members") or ())

        return self._remembered("members", stream, ask)

    def _remembered(self, kind: str, key: str, ask: Callable[[], T], fresh: bool = False) -> T:
        now = self.clock()
        with self._lock:
            at, value = self._memory.get((kind, key), (float("-inf"), None))
        if not fresh and now - at < REMEMBER:
            return cast(T, value)
        answer = ask()
        with self._lock:
            if len(self._memory) > _KEPT:
                self._memory.clear()
            self._memory[kind, key] = (now, answer)
        return answer

    # --- reading -------------------------------------------------------------------------------

    def place(self, stream: str) -> Place:
        """A conversation with its name, if Slack tells it. Raises `ApiError`."""
        try:
            channel = self.channel(stream)
        except (NotAllowed, Declined):
            channel = {}
        return Place(self.name, stream, title_of(channel), self.us())

    def message(self, location: Location) -> Raw | None:
        """A message as it reads now; None when it is gone. Raises `ApiError`."""
        ts, thread = message_address(location.document)
        where = {"channel": location.stream, "oldest": ts, "latest": ts, "inclusive": True}
        try:
            if thread is None:
                answer = self.api.call(
                    "conversations.history", **where, limit=1, include_all_metadata=True
                )
            else:
                answer = self.api.call(
                    "conversations.replies", **where, ts=thread, limit=10, include_all_metadata=True
                )
        except Declined as error:
            if error.code == "thread_not_found":
                return None
            raise
        found = [each for each in answer.get("messages") or () if each.get("ts") == ts]
        return None if not found or is_gone(found[0]) else found[0]

    def document(self, location: Location) -> Document | None:
        """A document as it reads now; see `Connector.read`."""
        place = self.place(location.stream)
        if location.document == TOPIC:
            return topic_document(self.channel(location.stream, fresh=True), place)
        if location.document.startswith("file/"):
            file = self.files.info(location.document.removeprefix("file/"))
            return self.files.document(file, place) if file else None
        message = self.message(location)
        return message_document(message, place) if message else None


def title_of(channel: Raw) -> str:
    """A conversation's name for people."""
    if channel.get("is_im"):
        return "direct message"
    name = str(channel.get("name") or "")
    if channel.get("is_mpim"):
        return "group message"
    return f"#{name}" if name else ""


def refused_token(error: ApiError) -> bool:
    """Whether a token is of no use here, so that the next rung may be tried."""
    return isinstance(error, (NotAllowed, Unauthorized)) or bool(code_of(error))


def check_location(location: Location, name: str) -> None:
    """Raises `UserError` when a location belongs to another connector."""
    if location.connector != name:
        raise UserError(f"{location.key} does not belong to {name}.")
