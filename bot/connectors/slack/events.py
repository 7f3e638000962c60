"""What does an event of Slack's ask us to do?

A closed world: every event and every subtype is either handled, known to carry nothing for us, or
unknown. Unknown kinds of message are read like any other and counted, never dropped.
Shapes: docs.slack.dev, event reference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from bot.connectors.slack.document import Us, is_gone

Raw = Mapping[str, Any]

EVENTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "message.channels": ("channels:history", "what is written in public channels"),
        "message.groups": ("groups:history", "what is written in private channels"),
        "message.im": ("im:history", "what people write to the bot"),
        "message.mpim": ("mpim:history", "what is written in group messages with the bot"),
        "app_home_opened": ("", "shows the Home tab"),
        "file_shared": ("files:read", "reads files that are shared"),
        "file_change": ("files:read", "reads files again that were changed"),
        "file_public": ("files:read", "notices when a file gets a public link"),
        "member_joined_channel": ("channels:read", "reads a channel's past once the bot is in"),
        "channel_created": ("channels:read", "joins new public channels"),
        "channel_unarchive": ("channels:read", "reads channels again that were archived"),
        "channel_shared": ("channels:read", "notices when another organisation joins"),
        "channel_unshared": ("channels:read", "notices when another organisation leaves"),
        "tokens_revoked": ("", "notices when the bot or a person withdraws consent"),
        "app_uninstalled": ("", "notices its own end"),
    }
)
"""Events that the app subscribes to → scope that Slack asks for, what it is for."""

READ = frozenset(
    [
        "", "bot_message", "channel_purpose", "channel_topic", "document_mention",
        "file_comment", "file_mention", "file_share", "group_purpose", "group_topic",
        "me_message", "reminder_add", "reply_broadcast", "thread_broadcast",
    ]
)  # fmt: skip
"""Subtypes of messages that people or apps wrote."""

WITHOUT_TEXT = frozenset(
    [
        "bot_add", "bot_disable", "bot_enable", "bot_remove", "channel_archive",
        "channel_convert_to_private", "channel_join", "channel_leave", "channel_name",
        "channel_posting_permissions", "channel_unarchive", "ekm_access_denied",
        "group_archive", "group_join", "group_leave", "group_name", "group_unarchive",
        "huddle_thread", "message_replied", "pinned_item", "tombstone", "unpinned_item",
    ]
)  # fmt: skip
"""Subtypes that Slack writes itself and that carry nobody's words."""

_NOTHING = frozenset(["app_mention", "channel_left", "member_left_channel", "reaction_added"])
"""Events that we may get and need not: a mention arrives as a message too."""


class Todo(StrEnum):
    """What an event asks for."""

    READ = "read"
    """A message, as it reads now, is in `message`."""
    READ_FILE = "read-file"
    """`file` was shared or changed; `stream` may be empty when Slack does not say where."""
    GONE = "gone"
    """The message `ts` was deleted; whatever is open about it may be closed."""
    SWEEP = "sweep"
    """Read `stream` from its cursor; an empty one means all. `deep`: events were lost."""
    JOIN = "join"
    """There is a public channel to join, then to read."""
    REFRESH = "refresh"
    """Who can read `stream` has changed."""
    HOME = "home"
    """`person` opened the Home tab."""
    TOKENS_GONE = "tokens-gone"
    """Tokens were withdrawn: `people` for theirs, `detail` "bot" for ours."""
    IGNORE = "ignore"


@dataclass(frozen=True)
class Hint:
    """What an event asks for, and where. A hint only: the sweep is the truth."""

    todo: Todo
    stream: str = ""
    ts: str = ""
    thread: str = ""
    message: Raw | None = None
    previous: Raw | None = None
    """What an edited or deleted message was before."""
    file: str = ""
    person: str = ""
    people: tuple[str, ...] = ()
    deep: bool = False
    detail: str = ""
    """Why, for counting: the event's type or subtype."""
    unknown: bool = False
    """We have never heard of this kind; it is handled with care, and counted."""


def hint_of(envelope: Raw, us: Us) -> Hint:
    """What the payload of an event (type "event_callback", or "app_rate_limited") asks for."""
    if envelope.get("type") == "app_rate_limited":
        return Hint(Todo.SWEEP, deep=True, detail="app_rate_limited")
    event = envelope.get("event") or {}
    kind = str(event.get("type") or "")
    if kind == "message":
        return _message(event, us)
    if kind in _NOTHING:
        return Hint(Todo.IGNORE, detail=kind)
    handler = _HANDLERS.get(kind)
    if handler is None:
        return Hint(Todo.IGNORE, detail=kind, unknown=True)
    return handler(event, us)


def _message(event: Raw, us: Us) -> Hint:
    subtype = str(event.get("subtype") or "")
    stream = str(event.get("channel") or "")
    if subtype == "message_deleted":
        return _gone(event, stream, str(event.get("deleted_ts") or ""))
    if subtype == "message_changed":
        message = event.get("message") or {}
        if is_gone(message):
            return _gone(event, stream, str(message.get("ts") or ""))
        if us.wrote(message) or not _differs(message, event.get("previous_message")):
            return Hint(Todo.IGNORE, stream, detail=subtype)
        return _read(message, stream, subtype, previous=event.get("previous_message"))
    if subtype in WITHOUT_TEXT:
        return Hint(Todo.IGNORE, stream, detail=subtype)
    if us.wrote(event):
        return Hint(Todo.IGNORE, stream, detail="own")
    return _read(event, stream, subtype or "message", unknown=subtype not in READ)


def _read(
    message: Raw, stream: str, detail: str, *, previous: Raw | None = None, unknown: bool = False
) -> Hint:
    return Hint(
        Todo.READ,
        stream,
        ts=str(message.get("ts") or ""),
        thread=str(message.get("thread_ts") or ""),
        message=message,
        previous=previous,
        detail=detail,
        unknown=unknown,
    )


def _gone(event: Raw, stream: str, ts: str) -> Hint:
    previous = event.get("previous_message") or {}
    return Hint(
        Todo.GONE,
        stream,
        ts=ts,
        thread=str(previous.get("thread_ts") or ""),
        previous=previous or None,
        detail="message_deleted",
    )


def _differs(message: Raw, previous: Raw | None) -> bool:
    """Whether a change touched what people read; Slack also tells of replies and reactions."""
    if previous is None:
        return True
    keys = ("text", "blocks", "attachments", "files", "metadata", "username")
    return any((message.get(key) or None) != (previous.get(key) or None) for key in keys)


def _file(event: Raw, _: Us) -> Hint:
    file = str(event.get("file_id") or (event.get("file") or {}).get("id") or "")
    return Hint(
        Todo.READ_FILE, str(event.get("channel_id") or ""), file=file, detail=str(event["type"])
    )


def _joined(event: Raw, us: Us) -> Hint:
    stream = str(event.get("channel") or "")
    todo = Todo.SWEEP if event.get("user") == us.user else Todo.REFRESH
    return Hint(todo, stream, person=str(event.get("user") or ""), detail=str(event["type"]))


def _new_channel(event: Raw, _: Us) -> Hint:
    channel = event.get("channel")
    stream = channel.get("id") if isinstance(channel, dict) else channel
    return Hint(Todo.JOIN, str(stream or ""), detail=str(event["type"]))


def _shared(event: Raw, _: Us) -> Hint:
    return Hint(Todo.REFRESH, str(event.get("channel") or ""), detail=str(event["type"]))


def _home(event: Raw, _: Us) -> Hint:
    if event.get("tab") != "home":
        return Hint(Todo.IGNORE, detail="app_home_opened")
    return Hint(Todo.HOME, person=str(event.get("user") or ""), detail="app_home_opened")


def _tokens(event: Raw, _: Us) -> Hint:
    tokens = event.get("tokens") or {}
    return Hint(
        Todo.TOKENS_GONE,
        people=tuple(str(each) for each in tokens.get("oauth") or ()),
        detail="bot" if tokens.get("bot") else "people",
    )


def _uninstalled(_: Raw, __: Us) -> Hint:
    return Hint(Todo.TOKENS_GONE, detail="bot")


_HANDLERS = {
    "app_home_opened": _home,
    "app_uninstalled": _uninstalled,
    "channel_created": _new_channel,
    "channel_shared": _shared,
    "channel_unarchive": _new_channel,
    "channel_unshared": _shared,
    "file_change": _file,
    "file_public": _file,
    "file_shared": _file,
    "member_joined_channel": _joined,
    "tokens_revoked": _tokens,
}
