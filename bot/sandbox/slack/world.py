"""How does one put up a Slack on loopback, play its people and make it misbehave?"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from starlette.routing import BaseRoute, Route, WebSocketRoute

from bot.sandbox.slack import changes, client, seed
from bot.sandbox.slack.api import WebApi
from bot.sandbox.slack.company import Company
from bot.sandbox.slack.content import Content
from bot.sandbox.slack.delivery import Delivery
from bot.sandbox.slack.envelope import EVENTS, Envelope, event_payload, wanted
from bot.sandbox.slack.model import Channel, File, Json, SlackError, Token
from bot.sandbox.slack.render import message_json
from bot.sandbox.slack.socket import Sockets


class SlackWorld:
    """A Slack workspace with a small company in it; mount it at "/slack".

    People, channels and messages are named as people do: "ann", "#ops", "@ann" (the bot's direct
    message with her), or by id. A wrong name raises `SlackError`, like the Web API would.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.company = Company(clock)
        self.delivery = Delivery()
        self.api = WebApi(self.company)
        self.sockets = Sockets(self.company, self.delivery)
        self._content = Content(self.company)
        seed.found_company(self.company)
        self.signing_secret = f"sandbox-{self.company.new_ticket()}"
        self.company.tickets.clear()
        bot = self.company.bot_user
        dora = self.company.user("dora").id
        self._bot = self.company.issue("bot", bot, seed.BOT_SCOPES)
        self._app = self.company.issue("app", "", seed.APP_SCOPES)
        self._admin = self.company.issue("user", dora, seed.ADMIN_SCOPES)
        self._discovery = self.company.issue("user", dora, seed.DISCOVERY_SCOPES)
        self._people: dict[str, Token] = {}
        self.events: list[Json] = []
        """Every event the app was to get, as the inner event, in the order it happened."""
        self.company.announce = self._announce

    def routes(self) -> Sequence[BaseRoute]:
        """Everything below the mount point."""
        any_way = ["GET", "POST"]
        return [
            Route("/api/{method:path}", self.api.serve, methods=any_way),
            WebSocketRoute("/link", self.sockets.serve),
            Route("/files/{file_id}/{name:path}", self._content.download),
            Route("/files-pub/{name}", self._content.public),
            Route("/upload/v1/{ticket}", self._content.upload, methods=["POST"]),
        ]

    # --- tokens --------------------------------------------------------------------------------

    @property
    def bot_token(self) -> str:
        """leakwatch's own."""
        return self._bot.value

    @property
    def app_token(self) -> str:
        """For Socket Mode."""
        return self._app.value

    @property
    def admin_token(self) -> str:
        """dora's: she is an owner."""
        return self._admin.value

    @property
    def discovery_token(self) -> str:
        """For the Discovery API (Enterprise)."""
        return self._discovery.value

    def user_token(self, who: str, *scopes: str) -> str:
        """The token of an author who consented; made on first use, later calls give the same."""
        user = self.company.user(who)
        if user.id not in self._people:
            granted = frozenset(scopes) or seed.USER_SCOPES
            self._people[user.id] = self.company.issue("user", user.id, granted)
        return self._people[user.id].value

    def token(self, value: str) -> Token:
        """A token by its text: change `scopes` or `dead` on it."""
        return self.company.tokens[value]

    def add_token(self, value: str, who: str, *scopes: str, app_id: str = "") -> Token:
        """Let a given text be a token: a leaked one that auth.test and auth.revoke know."""
        user = self.company.user(who)
        kind = "bot" if user.bot_id else "user"
        with self.company.lock:
            return self.company.issue(
                kind, user.id, frozenset(scopes or ("chat:write",)), value=value, app_id=app_id
            )

    def revoke_token(self, value: str, error: str = "token_revoked") -> None:
        """From now on the token gives this error: "token_revoked", "invalid_auth", …"""
        self.company.tokens[value].dead = error

    # --- people --------------------------------------------------------------------------------

    def user_id(self, who: str) -> str:
        """The id of a person or bot."""
        return self.company.user(who).id

    def channel_id(self, which: str) -> str:
        """The id of a channel."""
        with self.company.lock:
            return self.company.channel(which).id

    def dm(self, *people: str) -> str:
        """The id of the bot's direct message with one person, or the group with several."""
        ids = [self.company.user(one).id for one in people]
        with self.company.lock:
            return self.company.open_dm([self.company.bot_user, *ids]).id

    def type(self, user: str, channel: str, text: str, *, thread: str = "") -> str:
        """Post as a person's client does: escaped, linked, with a rich_text block. Gives the ts."""
        written, blocks = client.typed(text, self._lookup)
        return self.post(user, channel, written, blocks=blocks, thread=thread)

    def post(
        self,
        user: str,
        channel: str,
        text: str = "",
        *,
        blocks: list[Json] | None = None,
        attachments: list[Json] | None = None,
        files: Sequence[str] = (),
        thread: str = "",
        subtype: str = "",
        broadcast: bool = False,
        at: float | None = None,
        silent: bool = False,
        **extra: Any,
    ) -> str:
        """Post a message exactly as given, by a person or a bot; gives its ts.

        `at`: written at this moment (Unix seconds). `silent`: no event, as for old history.
        `extra`: further fields of the message. `files`: ids from `upload`.
        """
        company = self.company
        with company.lock:
            room = company.channel(channel)
            if room.archived and not silent:
                raise SlackError("is_archived")
            message = changes.post(
                company,
                room,
                company.user(user),
                text,
                blocks=blocks,
                attachments=attachments,
                files=list(files),
                thread=thread,
                broadcast=broadcast,
                subtype=subtype,
                at=at,
                extra=extra,
                silent=silent,
            )
            return message.ts

    def edit(self, user: str, channel: str, ts: str, text: str) -> None:
        """A person types another text over a message."""
        written, blocks = client.typed(text, self._lookup)
        company = self.company
        with company.lock:
            message = company.message(company.channel(channel), ts)
            changes.edit(company, message, text=written, blocks=blocks, by=company.user(user).id)

    def delete(self, user: str, channel: str, ts: str) -> None:
        """A person deletes a message in the client."""
        company = self.company
        with company.lock:
            company.user(user)
            changes.delete(company, company.message(company.channel(channel), ts))

    def upload(
        self,
        user: str,
        channel: str,
        name: str,
        content: bytes | str,
        *,
        text: str = "",
        mode: str = "hosted",
        mimetype: str = "text/plain",
        filetype: str = "text",
        thread: str = "",
        title: str = "",
    ) -> tuple[str, str]:
        """A person drops a file into a channel; gives file id and the message's ts.

        Without `channel` ("") the file is private to the person and the ts is empty.
        """
        company = self.company
        data = content.encode() if isinstance(content, str) else content
        with company.lock:
            person = company.user(user)
            file = File(
                company.new_id("F"), person.id, name, title or name, data, mimetype, filetype, mode
            )
            file.created = int(company.clock())
            file.bot_id = person.bot_id
            company.files[file.id] = file
            if not channel:
                return file.id, ""
            return file.id, self.post(user, channel, text, files=[file.id], thread=thread)

    # --- reading -------------------------------------------------------------------------------

    def message(self, channel: str, ts: str) -> Json | None:
        """A message as it reads now, or None."""
        company = self.company
        with company.lock:
            found = company.channel(channel).messages.get(ts)
            return message_json(company, found) if found else None

    def messages(self, channel: str) -> list[Json]:
        """All messages of a channel, also replies, from old to new."""
        company = self.company
        with company.lock:
            room = company.channel(channel)
            return [message_json(company, room.messages[ts]) for ts in room.order]

    def thread(self, channel: str, ts: str) -> list[Json]:
        """The replies of a message, from old to new."""
        return [one for one in self.messages(channel) if one.get("thread_ts") == ts != one["ts"]]

    def ephemerals(self, user: str) -> list[Json]:
        """What only this person saw, from old to new."""
        with self.company.lock:
            return list(self.company.ephemeral.get(self.company.user(user).id, []))

    def wait_for(self, predicate: Callable[[], Any], timeout: float = 5.0) -> Any:
        """Wait until `predicate` gives something true and return it. Raises `TimeoutError`."""
        end = time.monotonic() + timeout
        while True:
            value = predicate()
            if value:
                return value
            if time.monotonic() > end:
                raise TimeoutError(f"nothing within {timeout} s")
            time.sleep(0.01)

    # --- inside --------------------------------------------------------------------------------

    def _announce(self, event: Json, channel: Channel | None) -> None:
        if not wanted(self.company, event, channel):
            return
        self.events.append(event)
        payload = event_payload(self.company, event, channel)
        self.delivery.put(Envelope(EVENTS, payload))

    def _lookup(self, name: str) -> tuple[str, str] | None:
        try:
            if name.startswith("@"):
                return "user", self.company.user(name).id
            return "channel", self.company.channel(name).id
        except SlackError:
            return None
