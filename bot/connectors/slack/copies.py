"""How does the rest of a message survive when only deleting it takes the credential away?

A redacted copy is posted in the same thread, naming the author. It carries metadata with the
original's ts, so that repeating never posts it twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.connectors.slack.answers import Declined
from bot.connectors.slack.api import Api
from bot.connectors.slack.document import COPY_EVENT, message_address
from bot.connectors.slack.text import escape, parts_of, shown, unescape, without_mentions
from bot.connectors.slack.workspace import Workspace
from bot.errors import ApiError
from bot.model import Document, Location

Raw = Mapping[str, Any]

Outbox = Callable[[Location, Document], None]
"""Keeps a redacted document in the store, before its original is deleted; called again without
parts when nothing is owed any more."""
Owed = Callable[[Location], Document | None]
"""The redacted document that the outbox keeps for a location; None when there is none."""

LOOK_BACK = 200
"""Messages among which an existing copy is looked for at once; ten times that to restore."""
_TEXT_LIMIT = 12_000
_REPLACED = {"user": "user_id", "usergroup": "usergroup_id", "broadcast": "range"}


def body_of(document: Document) -> str:
    """What a reader saw of a message, as plain text."""
    blocks = [part for part in document.parts if part.path.startswith("blocks/")]
    rest = [part for part in document.parts if part.path.startswith("attachments/")]
    text = [part for part in document.parts if part.path == "text"]
    if blocks:
        return "\n".join(each for each in (shown(blocks), shown(rest)) if each)
    words = [unescape(without_mentions(part.text)) for part in text]
    return "\n".join([*words, *([shown(rest)] if rest else [])])


def quiet(blocks: Any, name_of: Callable[[str], str]) -> list[Any]:
    """Blocks with mentions as plain words, so that quoting them calls nobody."""
    return [_quiet(each, name_of) for each in blocks or ()]


def _quiet(value: Any, name_of: Callable[[str], str]) -> Any:
    if isinstance(value, list):
        return [_quiet(each, name_of) for each in value]
    if not isinstance(value, dict):
        return value
    key = _REPLACED.get(str(value.get("type")))
    if key and key in value:
        who = str(value[key])
        return {"type": "text", "text": "@" + (name_of(who) if key == "user_id" else who)}
    # Slack gives every block a new id; two equal ones are refused
    kept = {k: v for k, v in value.items() if k != "block_id"}
    if kept.get("type") == "mrkdwn" and isinstance(kept.get("text"), str):
        kept["text"] = without_mentions(kept["text"])
    return {k: _quiet(v, name_of) for k, v in kept.items()}


class Copies:
    """Posts, finds and fills redacted copies."""

    def __init__(
        self, workspace: Workspace, *, outbox: Outbox | None = None, owed: Owed | None = None
    ) -> None:
        self._workspace = workspace
        self.outbox = outbox
        self._owed = owed

    def owed(self, location: Location) -> Document | None:
        """The copy whose original is gone already; None when none is due."""
        kept = self._owed(location) if self._owed else None
        return kept if kept is not None and kept.parts else None

    def settle(self, location: Location, document: Document) -> None:
        """Nothing is owed any more: the outbox keeps the document without its parts."""
        if self.outbox is not None:
            self.outbox(location, replace(document, parts=()))

    def find(self, location: Location, *, pages: int = 1) -> Raw | None:
        """The copy of a message that stands already; None when there is none among the newest."""
        ts, thread = message_address(location.document)
        api, us = self._workspace.api, self._workspace.us()
        for root in (thread or ts, None):
            latest: str | None = None
            for _ in range(pages):
                try:
                    if root is None:
                        answer = api.call(
                            "conversations.history",
                            channel=location.stream,
                            oldest=ts,
                            latest=latest,
                            limit=LOOK_BACK,
                            include_all_metadata=True,
                        )
                    else:
                        answer = api.call(
                            "conversations.replies",
                            channel=location.stream,
                            ts=root,
                            oldest=ts,
                            limit=1000,
                            include_all_metadata=True,
                        )
                except Declined:
                    break
                messages = answer.get("messages") or []
                for each in messages:
                    if us.wrote(each) and original_of(each) == ts:
                        return dict(each)
                if root is not None or not answer.get("has_more") or not messages:
                    break
                latest = str(min(messages, key=lambda each: float(each["ts"]))["ts"])
        return None

    def post(
        self,
        location: Location,
        document: Document,
        *,
        blocks: Any = None,
        files: Any = (),
        poster: Api | None = None,
        in_thread: bool = False,
    ) -> Location:
        """Post the copy unless it stands already; gives where it stands. Raises `ApiError`.

        `poster` reposts as the author; otherwise our bot posts, naming the author. `in_thread`:
        the original headed a thread that goes on.
        """
        place = self._workspace.place(location.stream)
        found = self.find(location)
        if found is not None:
            return place.message(str(found["ts"]), found.get("thread_ts"))
        ts, thread = message_address(location.document)
        body = quiet(blocks, self._workspace.name_of) if blocks else _quoted(body_of(document))
        words = shown(parts_of({"blocks": body}))
        head = []
        if poster is None:
            words = f"{self._header(document)}\n{words}"
            head = [_context(self._header(document))]
        arguments: dict[str, Any] = {
            "channel": location.stream,
            "text": escape(words)[:_TEXT_LIMIT],
            "blocks": [*head, *body, *_attached(files)][:50],
            "metadata": {"event_type": COPY_EVENT, "event_payload": {"ts": ts}},
            "parse": "none",
            "unfurl_links": False,
            "unfurl_media": False,
        }
        root = thread or (ts if in_thread else None)
        api = poster or self._workspace.api
        answer = _post(api, arguments, root)
        message = answer.get("message") or {}
        return place.message(str(answer.get("ts")), message.get("thread_ts"))

    def fill(self, location: Location, copy: Raw, original: Document) -> Location:
        """Put the original text into a copy that stands already, attributed to its author."""
        header = self._header(original, "was restored")
        self._workspace.api.call(
            "chat.update",
            channel=location.stream,
            ts=copy["ts"],
            text=escape(header + "\n" + body_of(original))[:3900],
            blocks=[_context(header), *_quoted(body_of(original))],
            parse="none",
        )
        place = self._workspace.place(location.stream)
        return place.message(str(copy["ts"]), copy.get("thread_ts"))

    def withdraw(self, location: Location, api: Api | None = None) -> None:
        """Delete a copy of ours again, since the original could not be deleted."""
        ts, _ = message_address(location.document)
        (api or self._workspace.api).call("chat.delete", channel=location.stream, ts=ts)

    def _header(self, document: Document, what: str = "was redacted") -> str:
        author = document.author
        name = "Somebody"
        if author is not None:
            name = author.name or self._workspace.name_of(author.id)
        when = document.written_at.strftime("%Y-%m-%d %H:%M UTC")
        return f"{name} wrote this on {when}; it {what} by leakwatch."


def original_of(message: Raw) -> str:
    """The ts of the message that a redacted copy of ours stands for; empty for other messages."""
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != COPY_EVENT:
        return ""
    return str((metadata.get("event_payload") or {}).get("ts") or "")


def _post(api: Api, arguments: dict[str, Any], root: str | None) -> Raw:
    try:
        return api.call("chat.postMessage", thread_ts=root, **arguments)
    except ApiError as error:
        code = getattr(error, "code", "")
        if code in ("cannot_reply_to_message", "thread_not_found") and root:
            return _post(api, arguments, None)
        refused = code in ("invalid_blocks", "msg_blocks_too_long", "invalid_blocks_format")
        if refused and "blocks" in arguments:
            # blocks of another app may hold what we are not allowed to send: plain text remains
            plain = {k: v for k, v in arguments.items() if k != "blocks"}
            return _post(api, plain, root)
        raise


def _context(text: str) -> dict[str, Any]:
    words = {"type": "mrkdwn", "text": escape(text), "verbatim": True}
    return {"type": "context", "elements": [words]}


def _attached(files: Any) -> list[Any]:
    """A line about the files that the original brought. By id: a name may hold a secret too."""
    named = [str(each["id"]) for each in files or () if each.get("id")]
    return [_context("It came with these files: " + ", ".join(named))] if named else []


def _quoted(text: str) -> list[Any]:
    if not text:
        return []
    quote = {"type": "rich_text_quote", "elements": [{"type": "text", "text": text}]}
    return [{"type": "rich_text", "elements": [quote]}]
