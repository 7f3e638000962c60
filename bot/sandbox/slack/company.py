"""Who is there and what has been said? The state of the stand-in for Slack, behind one lock."""

from __future__ import annotations

import bisect
import itertools
import secrets
import string
import threading
import time
from collections.abc import Callable

from bot.sandbox.slack.model import (
    Channel,
    File,
    Json,
    Message,
    SlackError,
    Token,
    Trigger,
    User,
    UserGroup,
    View,
)

SLACKBOT = "USLACKBOT"


class Company:
    """All tables behind one lock. Changing something goes with `announce`, which sends events."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.clock = clock
        self.lock = threading.RLock()
        self.announce: Callable[[Json, Channel | None], None] = lambda event, channel: None
        """Called with every event and the channel it belongs to; delivery hangs itself here."""
        self._ids = itertools.count(1)
        self.team = self.new_id("T")
        self.team_name = "Acme"
        self.teams: dict[str, str] = {self.team: self.team_name}
        """Id → name, the own one first, then foreign ones (Slack Connect)."""
        self.app_id = self.new_id("A")
        self.bot_user = ""
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.files: dict[str, File] = {}
        self.tokens: dict[str, Token] = {}
        self.views: dict[str, View] = {}
        self.home_tabs: dict[str, View] = {}
        self.triggers: dict[str, Trigger] = {}
        self.usergroups: dict[str, UserGroup] = {}
        self.uploads: dict[str, tuple[str, int]] = {}
        """Upload ticket → file id and promised length."""
        self.tombstoned: dict[tuple[str, str], Json] = {}
        """(channel, ts) → what the Discovery API hides."""
        self.ephemeral: dict[str, list[Json]] = {}
        """User id → what only this person saw."""
        self.members_may_delete = True
        self.edit_window: float | None = None
        """Seconds in which people may edit; None: always; 0: never."""
        self.site = "https://acme.slack.com"
        """Where permalinks and `url` of auth.test point."""
        self.socket_mode = True
        """Off while events go over HTTP: then no socket can be opened."""
        self.tickets: set[str] = set()
        """Socket addresses given out and not used yet."""
        self.base_url = "http://127.0.0.1"
        """Address of the mount, learnt from the newest request; file addresses start with it."""

    # --- finding -------------------------------------------------------------------------------

    def new_id(self, letter: str) -> str:
        """An id in Slack's shape; the digits only count up."""
        return f"{letter}0SBX{next(self._ids):06d}"

    def user(self, who: str) -> User:
        """By id or by handle, with or without "@". Raises `SlackError` when there is none."""
        if who in self.users:
            return self.users[who]
        name = who.removeprefix("@")
        for user in self.users.values():
            if user.name == name:
                return user
        raise SlackError("user_not_found")

    def channel(self, which: str) -> Channel:
        """By id, by name with or without "#", or "@ann" for the bot's direct message with her."""
        if which in self.channels:
            return self.channels[which]
        if which.startswith("@"):
            return self.open_dm([self.bot_user, self.user(which).id])
        name = which.removeprefix("#")
        for channel in self.channels.values():
            if channel.name == name and name:
                return channel
        raise SlackError("channel_not_found")

    def message(self, channel: Channel, ts: str) -> Message:
        """Raises `SlackError` when it is not there."""
        try:
            return channel.messages[ts]
        except KeyError:
            raise SlackError("message_not_found") from None

    def file(self, file_id: str) -> File:
        """Raises `SlackError` when it is not there, or was deleted."""
        file = self.files.get(file_id)
        if file is None or not file.complete:
            raise SlackError("file_not_found")
        if file.deleted:
            raise SlackError("file_deleted")
        return file

    def modal_of(self, user: User) -> View | None:
        """The newest modal this person has open."""
        for view in reversed(self.views.values()):
            if view.user == user.id and view.body["type"] == "modal":
                return view
        return None

    @property
    def bot(self) -> User:
        """The bot user of the app under test."""
        return self.users[self.bot_user]

    # --- making --------------------------------------------------------------------------------

    def add_user(self, name: str, **fields: object) -> User:
        """A new person or bot; the words are those of `User`."""
        team = str(fields.pop("team", self.team))
        made = User(self.new_id("U"), name, team, **fields)  # type: ignore[arg-type]
        made.real_name = made.real_name or name.capitalize()
        self.users[made.id] = made
        return made

    def add_channel(self, name: str, kind: str, members: list[str], creator: str = "") -> Channel:
        """A new conversation without events."""
        letter = {"im": "D", "mpim": "G"}.get(kind, "C")
        made = Channel(
            self.new_id(letter),
            name,
            kind,
            creator,
            int(self.clock()),
            list(dict.fromkeys(members)),
        )
        self.channels[made.id] = made
        return made

    def open_dm(self, users: list[str]) -> Channel:
        """The direct message (two) or group (more) of exactly these people; made when missing."""
        kind = "im" if len(set(users)) <= 2 else "mpim"
        for channel in self.channels.values():
            if channel.kind == kind and set(channel.members) == set(users):
                return channel
        name = ""
        if kind == "mpim":
            name = "mpdm-" + "--".join(self.users[user].name for user in users) + "-1"
        return self.add_channel(name, kind, users, users[0])

    def issue(
        self, kind: str, user: str, scopes: frozenset[str], *, value: str = "", app_id: str = ""
    ) -> Token:
        """A new token. Without `value` a random one whose shape no scanner takes for real."""
        prefix = {"bot": "xoxb", "user": "xoxp", "app": "xapp"}[kind]
        value = value or f"{prefix}-sandbox-{_noise()}"
        team = self.users[user].team if user in self.users else self.team
        token = Token(value, kind, user, team, app_id or self.app_id, scopes)
        self.tokens[value] = token
        return token

    def revoke(self, token: Token, error: str = "token_revoked") -> None:
        """The token is dead; the app hears of it when the token is one of its own."""
        token.dead = error
        if token.app_id == self.app_id and token.kind != "app":
            key = "bot" if token.kind == "bot" else "oauth"
            self.announce({"type": "tokens_revoked", "tokens": {key: [token.user]}}, None)

    def new_ticket(self) -> str:
        """A single-use admission to Socket Mode."""
        ticket = secrets.token_hex(16)
        self.tickets.add(ticket)
        return ticket

    def trigger(self, user: str) -> Trigger:
        """A new trigger id."""
        made = Trigger(f"{next(self._ids)}.{self.team}.{secrets.token_hex(8)}", user, self.clock())
        self.triggers[made.id] = made
        return made

    def new_ts(self, channel: Channel, at: float | None = None) -> str:
        """A ts that no message of the channel has or had; increasing unless `at` lies back."""
        micro = int((self.clock() if at is None else at) * 1_000_000)
        if at is None:
            micro = max(micro, channel.last_ts + 1)
        while (ts := f"{micro // 1_000_000}.{micro % 1_000_000:06d}") in channel.messages:
            micro += 1
        channel.last_ts = max(channel.last_ts, micro)
        return ts

    def store(self, message: Message) -> None:
        """Put a message into its channel and its thread."""
        channel = self.channels[message.channel]
        channel.messages[message.ts] = message
        bisect.insort(channel.order, message.ts)
        if message.thread:
            bisect.insort(channel.threads.setdefault(message.thread, []), message.ts)
        for file_id in message.files:
            self.files[file_id].shares.append((channel.id, message.ts))

    def unstore(self, message: Message) -> None:
        """Take a message out; its files stay, as in Slack."""
        channel = self.channels[message.channel]
        del channel.messages[message.ts]
        channel.order.remove(message.ts)
        if message.thread:
            channel.threads[message.thread].remove(message.ts)
        for file_id in message.files:
            self.files[file_id].shares.remove((channel.id, message.ts))


def _noise() -> str:
    """Letters and digits in turns: plain luck draws a few that look made of words, not random."""
    turns = (string.ascii_uppercase, string.digits, string.ascii_lowercase)
    return "".join(secrets.choice(each) for _ in range(8) for each in turns)
