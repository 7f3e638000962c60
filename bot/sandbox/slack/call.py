"""What is one call of a Web API method: who calls, with which arguments, what may they do?"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.sandbox.slack.company import Company
from bot.sandbox.slack.model import Channel, Json, SlackError, Token, User

T = TypeVar("T")
_TS = re.compile(r"\d{1,10}(\.\d{1,6})?")


@dataclass(frozen=True)
class Call:
    """One call, authenticated."""

    company: Company
    token: Token
    args: Json

    @property
    def user(self) -> User:
        """Whose token it is; the bot user for a bot token."""
        return self.company.users[self.token.user]

    @property
    def is_bot(self) -> bool:
        """Called with a bot token."""
        return self.token.kind == "bot"

    @property
    def is_admin(self) -> bool:
        """The token of an owner or admin: may delete what others wrote."""
        return self.token.kind == "user" and (self.user.admin or self.user.owner)

    def has(self, name: str) -> bool:
        """Whether the argument was sent at all, even empty."""
        return self.args.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        """An argument as text."""
        value = self.args.get(name)
        return default if value is None else str(value)

    def flag(self, name: str, default: bool = False) -> bool:
        """An argument as a truth value, as Slack reads it: true, "true", "1"."""
        value = self.args.get(name)
        return default if value is None else str(value).lower() in ("true", "1")

    def names(self, name: str) -> list[str]:
        """A list of ids: comma-separated text or a list."""
        value = self.args.get(name)
        if isinstance(value, list):
            return [str(one) for one in value]
        return [one.strip() for one in str(value or "").split(",") if one.strip()]

    def json(self, name: str, code: str = "invalid_arguments") -> Any:
        """An argument that is JSON: native in a JSON body, as text in a form."""
        value = self.args.get(name)
        if isinstance(value, str):
            try:
                return json.loads(value)
            except ValueError:
                raise SlackError(code) from None
        return value

    def number(self, name: str, default: int) -> int:
        """An argument as a whole number."""
        try:
            return int(self.args.get(name) or default)
        except (TypeError, ValueError):
            raise SlackError("invalid_arguments") from None

    def stamp(self, name: str, code: str) -> str:
        """A ts, brought to the length of all others so that text compares like time."""
        value = self.text(name)
        if not value or value == "0":
            return ""
        if not _TS.fullmatch(value):
            raise SlackError(code)
        seconds, _, rest = value.partition(".")
        return f"{int(seconds):010d}.{rest:<06s}".replace(" ", "0")

    # --- permissions ---------------------------------------------------------------------------

    def need(self, *any_of: str) -> None:
        """Raises `missing_scope` with needed and provided unless one of the scopes is there."""
        if any_of and not self.token.scopes & set(any_of):
            provided = ",".join(sorted(self.token.scopes))
            raise SlackError("missing_scope", needed=",".join(any_of), provided=provided)

    def need_for(self, channel: Channel, ability: str) -> None:
        """The scope of this kind of conversation: channels:history, groups:read, …"""
        self.need(f"{channel.letter}:{ability}")

    def sees(self, channel: Channel) -> bool:
        """Whether the caller can know of it: public, or member."""
        if self.user.id in channel.members:
            return True
        return channel.kind == "public_channel" and not self.user.guest

    def room(self, name: str = "channel") -> Channel:
        """The channel of an argument, by id. Raises `channel_not_found` also when not visible."""
        channel = self.company.channels.get(self.text(name))
        if channel is None or not self.sees(channel):
            raise SlackError("channel_not_found")
        return channel

    def history_of(self, channel: Channel) -> None:
        """May read what was said. A bot only where it is a member, people in all public ones."""
        self.need_for(channel, "history")
        if self.is_bot and self.user.id not in channel.members:
            raise SlackError("not_in_channel")


def page(call: Call, items: Sequence[T], *, default: int = 100, most: int = 1000) -> list[T]:
    """One page by cursor; put `next_cursor(…)` of the same arguments into the answer."""
    start, size = _place(call, default, most)
    return list(items[start : start + size])


def next_cursor(call: Call, total: int, *, default: int = 100, most: int = 1000) -> Json:
    """`response_metadata` with the cursor of the next page, empty at the end."""
    start, size = _place(call, default, most)
    after = start + size
    return {"next_cursor": encode_cursor(str(after)) if after < total else ""}


def _place(call: Call, default: int, most: int) -> tuple[int, int]:
    size = call.number("limit", default)
    if size < 0:
        raise SlackError("invalid_limit")
    place = decode_cursor(call.text("cursor")) or "0"
    if not place.isdigit():
        raise SlackError("invalid_cursor")
    return int(place), min(size, most)


def encode_cursor(place: str) -> str:
    """An opaque cursor, base64 like Slack's."""
    return base64.b64encode(f"next:{place}".encode()).decode()


def decode_cursor(cursor: str) -> str:
    """The place in a cursor, empty without one. Raises `invalid_cursor`."""
    if not cursor:
        return ""
    try:
        kind, _, place = base64.b64decode(cursor, validate=True).decode().partition(":")
    except ValueError:
        raise SlackError("invalid_cursor") from None
    if kind != "next":
        raise SlackError("invalid_cursor")
    return place


@dataclass(frozen=True)
class Method:
    """One method: what it takes, who may call it, how often."""

    name: str
    run: Callable[[Call], Json]
    args: str = ""
    """Names of arguments, required ones with "*"."""
    per_minute: int = 50
    """Calls a minute, workspace and app; tiers 1 to 4 are 1, 20, 50 and 100."""
    scopes: tuple[str, ...] = ()
    """Any one is enough; methods that depend on the kind of channel ask for themselves."""
    kinds: tuple[str, ...] = ("bot", "user")
    """Kinds of token that may call it."""

    @property
    def known(self) -> frozenset[str]:
        """All arguments."""
        return frozenset(self.args.replace("*", "").split())

    @property
    def required(self) -> tuple[str, ...]:
        """Arguments that must not be missing."""
        return tuple(name[:-1] for name in self.args.split() if name.endswith("*"))
