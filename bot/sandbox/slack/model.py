"""What does the stand-in for Slack know: people, rooms, messages, files, tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


class SlackError(Exception):
    """A method says no; becomes `{"ok": false, "error": code}` with `extra` beside it."""

    def __init__(self, code: str, **extra: Any) -> None:
        super().__init__(code)
        self.code = code
        self.extra = extra


class TooMany(Exception):
    """A rate limit is reached; becomes HTTP 429 with `Retry-After`."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(retry_after)
        self.retry_after = retry_after
        """Whole seconds, at least 1, as Slack says it."""


@dataclass
class User:
    """A person or a bot user."""

    id: str
    name: str
    team: str
    real_name: str = ""
    email: str = ""
    tz: str = "Europe/Zurich"
    bot_id: str = ""
    """Set for bot users: the "B…" id that stands in their messages."""
    app_id: str = ""
    admin: bool = False
    owner: bool = False
    guest: bool = False
    deleted: bool = False
    status: str = ""
    """Status text of the profile."""


@dataclass
class Message:
    """One message; `body` is what was written, the rest is added when it is shown."""

    ts: str
    channel: str
    body: Json
    files: list[str] = field(default_factory=list)
    """Ids; the file objects are filled in as they are at the time of reading."""
    reactions: dict[str, list[str]] = field(default_factory=dict)
    custom_author: bool = False
    """Posted with `username` or an icon of its own: such a message cannot be deleted by API."""

    @property
    def thread(self) -> str:
        """The ts of the parent, or empty; equal to `ts` never."""
        thread = str(self.body.get("thread_ts", ""))
        return "" if thread == self.ts else thread

    @property
    def author(self) -> str:
        """The user id, also of a bot's message."""
        return str(self.body.get("user", ""))


@dataclass
class Channel:
    """A public or private channel, a direct message or a group of them."""

    id: str
    name: str
    kind: str
    """"public_channel", "private_channel", "im" or "mpim", as in the argument `types`."""
    creator: str = ""
    created: int = 0
    members: list[str] = field(default_factory=list)
    topic: str = ""
    purpose: str = ""
    archived: bool = False
    shared_with: list[str] = field(default_factory=list)
    """Teams of Slack Connect; not empty means `is_ext_shared`."""
    messages: dict[str, Message] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    """Every ts, ascending."""
    threads: dict[str, list[str]] = field(default_factory=dict)
    """Parent ts → reply ts, ascending."""
    last_ts: int = 0
    """Microseconds of the newest ts ever given out; deleted ones are not given again."""

    @property
    def letter(self) -> str:
        """The prefix of scopes: "channels", "groups", "im" or "mpim"."""
        return {"public_channel": "channels", "private_channel": "groups"}.get(self.kind, self.kind)

    @property
    def event_kind(self) -> str:
        """`channel_type` of a message event."""
        return {"public_channel": "channel", "private_channel": "group"}.get(self.kind, self.kind)


@dataclass
class File:
    """An uploaded file or snippet."""

    id: str
    user: str
    name: str
    title: str
    content: bytes
    mimetype: str = "text/plain"
    filetype: str = "text"
    mode: str = "hosted"
    """"hosted" or "snippet"."""
    created: int = 0
    public: bool = False
    """`public_url_shared`: anybody with the link can read it."""
    deleted: bool = False
    complete: bool = True
    """False between files.getUploadURLExternal and files.completeUploadExternal."""
    uploaded: bool = True
    bot_id: str = ""
    shares: list[tuple[str, str]] = field(default_factory=list)
    """(channel, ts) of every message that shows it."""


@dataclass
class Token:
    """A key to the API."""

    value: str
    kind: str
    """"bot", "user" or "app"."""
    user: str
    team: str
    app_id: str
    scopes: frozenset[str]
    dead: str = ""
    """Empty, or the error it gives: "token_revoked", "invalid_auth", "account_inactive"."""


@dataclass
class View:
    """A modal or a Home tab."""

    id: str
    user: str
    body: Json
    hash: str
    external_id: str = ""
    root: str = ""


@dataclass
class Trigger:
    """A trigger id: opens one modal within three seconds."""

    id: str
    user: str
    at: float
    used: bool = False


@dataclass
class UserGroup:
    """A handle for several people: @security."""

    id: str
    handle: str
    users: list[str]
