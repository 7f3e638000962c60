"""What is one document in Slack, what is its address, and who wrote it?

A message, a file and a channel's topic are documents. Their addresses inside a channel are
"msg/<ts>" (replies: "msg/<ts>?thread=<ts of the parent>"), "file/<id>" and "topic".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.connectors.slack.text import parts_of
from bot.errors import UserError
from bot.model import Document, Gap, Location, Person
from detectors.model import Part

Raw = Mapping[str, Any]

TOPIC = "topic"
COPY_EVENT = "leakwatch_copy"
"""Metadata event type of the redacted copies that we post; its payload names the original."""


@dataclass(frozen=True)
class Us:
    """Who we are, as auth.test says."""

    user: str = ""
    bot: str = ""
    app: str = ""
    team: str = ""
    enterprise: str = ""
    team_url: str = ""
    """"https://acme.slack.com/"; for permalinks."""

    def wrote(self, message: Raw) -> bool:
        """Whether our own bot posted a message."""
        mine = {self.user, self.bot, self.app} - {""}
        return bool(mine & {message.get("user"), message.get("bot_id"), message.get("app_id")})


@dataclass(frozen=True)
class Place:
    """The conversation that documents are read from."""

    connector: str
    stream: str
    title: str = ""
    """For people: "#general"."""
    us: Us = Us()

    def location(self, document: str) -> Location:
        """The address of a document here, with its permalink."""
        return Location(
            self.connector, self.stream, document, url=self._url(document), title=self.title
        )

    def message(self, ts: str, thread: str | None) -> Location:
        """The address of a message; `thread` is its parent's ts, or its own."""
        reply = thread and thread != ts
        return self.location(f"msg/{ts}?thread={thread}" if reply else f"msg/{ts}")

    def _url(self, document: str) -> str:
        if not self.us.team_url:
            return ""
        base = f"{self.us.team_url}archives/{self.stream}"
        if not document.startswith("msg/"):
            return base
        ts, thread = message_address(document)
        link = f"{base}/p{ts.replace('.', '')}"
        return f"{link}?thread_ts={thread}&cid={self.stream}" if thread else link


def message_address(document: str) -> tuple[str, str | None]:
    """(ts, thread ts or None) of a message's address. Raises `UserError` for another kind."""
    if not document.startswith("msg/"):
        raise UserError(f"{document!r} is no address of a Slack message.")
    ts, _, thread = document.removeprefix("msg/").partition("?thread=")
    return ts, thread or None


def moment(ts: object) -> datetime:
    """Slack's timestamps ("1699999999.000100", or a number of seconds) in UTC."""
    try:
        return datetime.fromtimestamp(float(str(ts)), UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)


def is_gone(message: Raw) -> bool:
    """Whether only the tombstone of a deleted thread parent is left."""
    return message.get("subtype") == "tombstone"


def author_of(message: Raw, place: Place) -> Person | None:
    """Who posted a message; None when Slack does not say."""
    bot = bool(message.get("bot_id") or message.get("subtype") == "bot_message")
    who = str(message.get("user") or message.get("bot_id") or "")
    if not who:
        return None
    profile = message.get("bot_profile") or message.get("user_profile") or {}
    name = str(message.get("username") or profile.get("real_name") or profile.get("name") or "")
    team = str(message.get("user_team") or message.get("team") or place.us.team)
    foreign = bool(place.us.team) and team not in (place.us.team, place.us.enterprise)
    return Person(place.connector, who, name=name, bot=bot, external=foreign)


def message_document(message: Raw, place: Place) -> Document | None:
    """A message as a document; None for the tombstone of a deleted one."""
    if is_gone(message):
        return None
    ts = str(message["ts"])
    thread = message.get("thread_ts")
    edited = (message.get("edited") or {}).get("ts")
    return Document(
        location=place.message(ts, thread),
        kind="message",
        parts=parts_of(message),
        author=author_of(message, place),
        written_at=moment(ts),
        edited_at=moment(edited) if edited else None,
        parent=str(thread or ""),
    )


def topic_document(channel: Raw, place: Place) -> Document | None:
    """Topic and purpose of a conversation; None when it has neither."""
    texts = {key: channel.get(key) or {} for key in ("topic", "purpose")}
    parts = tuple(Part(key, str(v["value"])) for key, v in texts.items() if v.get("value"))
    if not parts:
        return None
    last = max(texts.values(), key=lambda each: float(each.get("last_set") or 0))
    creator = str(last.get("creator") or "")
    return Document(
        location=place.location(TOPIC),
        kind="topic",
        parts=parts,
        author=Person(place.connector, creator) if creator else None,
        written_at=moment(last.get("last_set") or channel.get("created") or 0),
    )


def files_of(message: Raw) -> list[Raw]:
    """The files that a message brings, also those inside of forwarded messages."""
    found: dict[str, Raw] = {}
    for owner in (message, *(message.get("attachments") or ())):
        for file in owner.get("files") or ():
            if file.get("id"):
                found.setdefault(str(file["id"]), file)
    return list(found.values())


def file_document(
    file: Raw, place: Place, *, content: tuple[Part, ...], gaps: tuple[Gap, ...] = ()
) -> Document:
    """A file with its names and its content; without content, with what Slack previews of it."""
    parts = [
        Part(key, str(file[key]))
        for key in ("name", "title", "alt_txt", "subject")
        if file.get(key)
    ]
    comment = file.get("initial_comment")
    if isinstance(comment, dict) and comment.get("comment"):
        parts.append(Part("initial_comment", str(comment["comment"])))
    if content:
        parts += content
    else:
        parts += [Part(key, str(file[key])) for key in ("preview", "plain_text") if file.get(key)]
    user = str(file.get("user") or "")
    return Document(
        location=place.location(f"file/{file['id']}"),
        kind="file",
        parts=tuple(parts),
        author=Person(place.connector, user) if user else None,
        written_at=moment(file.get("created") or file.get("timestamp") or 0),
        edited_at=moment(file["updated"]) if file.get("updated") else None,
        gaps=gaps,
    )
