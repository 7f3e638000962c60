"""Taking a credential out of a Slack message, by the best way that we are allowed.

The ladder, best first: our own message is updated; the Discovery API hides the message
(Enterprise, unproven); the author's own token updates it in place; an admin's token deletes it
and our bot posts a redacted copy; the author is asked; else a person is told why not.

Every rung re-reads the message right before it writes. `rewrite` reads again afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.connectors.base import Edit
from bot.connectors.slack.answers import code_of
from bot.connectors.slack.api import Api
from bot.connectors.slack.copies import Copies
from bot.connectors.slack.document import TOPIC, Place, message_document
from bot.connectors.slack.permissions import CANNOT
from bot.connectors.slack.redact_file import rewrite_file
from bot.connectors.slack.redact_topic import rewrite_topic
from bot.connectors.slack.text import with_texts
from bot.connectors.slack.workspace import Workspace, refused_token
from bot.errors import ApiError, RateLimited
from bot.model import Document, Location, Outcome, Result, redaction_text

Raw = Mapping[str, Any]

TRIES = 3
"""How often a message may change under our hands before we give up for now."""
UPDATE_LIMIT = 4000
"""Characters of `text` that chat.update takes."""
_READ_BY = ("text", "blocks", "attachments", "files", "metadata")
_NOT_IN_PLACE = frozenset(
    [
        "block_mismatch",
        "cant_update_message",
        "edit_window_closed",
        "invalid_attachments",
        "invalid_blocks",
        "msg_too_long",
    ]
)

KEPT = CANNOT["retention"]
NOTICES = "Notifications that were sent already (mail, phone) keep it."
FORWARDS = "Messages that forward this one keep their copy; each is found and treated by itself."


@dataclass(frozen=True)
class Target:
    """A message as it read a moment ago, and as it should read."""

    location: Location
    place: Place
    message: Raw
    before: Document
    after: Document

    @property
    def ts(self) -> str:
        """Its timestamp, which is its id."""
        return str(self.message["ts"])

    @property
    def texts(self) -> dict[str, str]:
        """Path → new text, of the parts that change."""
        old = {part.path: part.text for part in self.before.parts}
        return {p.path: p.text for p in self.after.parts if old.get(p.path) != p.text}


class Changed(Exception):
    """The message was edited between reading and writing: begin again."""


@dataclass(frozen=True)
class NotHere:
    """A rung that cannot be used, and why."""

    reason: str


Step = Result | NotHere


class Redactor:
    """Rewrites documents of one workspace."""

    def __init__(self, workspace: Workspace, copies: Copies) -> None:
        self._ws = workspace
        self._copies = copies

    def rewrite(self, location: Location, edit: Edit) -> Result:
        """See `Connector.rewrite`."""
        if location.document == TOPIC:
            return rewrite_topic(self._ws, location, edit)
        if location.document.startswith("file/"):
            return rewrite_file(self._ws, location, edit)
        done: Result | None = None
        for tries in range(TRIES + 1):
            message = self._ws.message(location)
            if message is None:
                return done or self._after_deletion(location)
            place = self._ws.place(location.stream)
            before = message_document(message, place)
            if before is None:
                return done or self._after_deletion(location)
            after = edit(before)
            if after.parts == before.parts:
                return done or Result(Outcome.ALREADY, reason="There is nothing to take out.")
            if tries == TRIES:
                break
            try:
                result = self._climb(Target(location, place, message, before, after))
            except Changed:
                continue
            if result.outcome is not Outcome.DONE:
                return result
            done = result
        return Result(
            Outcome.FAILED,
            method=done.method if done else "",
            reason="The message kept changing while it was redacted.",
            retry_after=60.0,
        )

    def post_owed(self, location: Location, document: Document) -> Location:
        """Post a redacted copy whose original is gone, unless it stands already."""
        return self._copies.post(location, document)

    def _after_deletion(self, location: Location) -> Result:
        owed = self._copies.owed(location)
        if owed is None:
            return Result(Outcome.ALREADY, reason="The message is gone.")
        moved = self._copies.post(location, owed)
        self._copies.settle(location, owed)
        return Result(Outcome.DONE, "admin-delete", remains=(KEPT, NOTICES), moved_to=moved)

    def _climb(self, target: Target) -> Result:
        obstacle = self._foreign(target)
        if obstacle is not None:
            return obstacle
        rungs: tuple[Callable[[Target], Step], ...] = (
            self._discovery,
            self._archived,
            self._own,
            self._author,
            self._admin,
        )
        reasons: list[str] = []
        for rung in rungs:
            try:
                step = rung(target)
            except ApiError as error:
                if code_of(error) == "message_not_found":
                    raise Changed from None
                if code_of(error) in ("is_inactive", "is_archived"):
                    return _refused(CANNOT["archived"])
                if not refused_token(error):
                    raise
                step = NotHere(str(error))
            if isinstance(step, Result):
                return step
            reasons.append(step.reason)
        return self._ask(target, [each for each in reasons if each])

    # --- conditions ----------------------------------------------------------------------------

    def _foreign(self, target: Target) -> Result | None:
        author = target.before.author
        if author is None or not author.external:
            return None
        enterprise = target.place.us.enterprise
        if enterprise:
            try:
                person = self._ws.person(author.id)
            except ApiError:
                person = {}
            if (person.get("enterprise_user") or {}).get("enterprise_id") == enterprise:
                return None
        return _refused(CANNOT["foreign-authors"])

    def _archived(self, target: Target) -> Step:
        try:
            channel = self._ws.channel(target.location.stream)
        except ApiError as error:
            if not refused_token(error):
                raise
            return NotHere("")
        return _refused(CANNOT["archived"]) if channel.get("is_archived") else NotHere("")

    def _still(self, target: Target) -> None:
        """Raises `Changed` unless the message reads as it did."""
        now = self._ws.message(target.location)
        if now is None or any(now.get(key) != target.message.get(key) for key in _READ_BY):
            raise Changed

    # --- rungs ---------------------------------------------------------------------------------

    def _discovery(self, target: Target) -> Step:
        """A thin adapter: Slack does not document this API publicly. Unproven."""
        discovery = self._ws.discovery
        if discovery is None or target.place.us.wrote(target.message):
            return NotHere("")
        self._still(target)
        discovery.call(
            "discovery.chat.tombstone",
            channel=target.location.stream,
            ts=target.ts,
            team=target.place.us.team,
            content=redaction_text("a credential"),
        )
        return Result(
            Outcome.DONE,
            "discovery-tombstone",
            "The message was hidden through the Discovery API (unproven).",
            remains=("The Discovery API keeps the original, so that it can be restored.", NOTICES),
        )

    def _own(self, target: Target) -> Step:
        us = target.place.us
        if target.message.get("user") != us.user and target.message.get("bot_id") != us.bot:
            return NotHere("")
        changed = with_texts(target.message, target.texts)
        self._still(target)
        self._ws.api.call("chat.update", **_update(target, changed, attachments=True))
        return Result(Outcome.DONE, "own-message", remains=(KEPT, NOTICES))

    def _author(self, target: Target) -> Step:
        author = target.before.author
        if author is None or author.bot:
            return NotHere("")
        api = self._ws.author(author)
        if api is None:
            return NotHere("its author has not given leakwatch leave to edit")
        changed = with_texts(target.message, target.texts)
        remains = [KEPT, NOTICES, FORWARDS]
        if any(path.startswith("attachments/") for path in target.texts):
            changed["attachments"] = []
            remains.append("Previews and forwarded messages were taken off this message.")
        self._still(target)
        try:
            api.call("chat.update", **_update(target, changed, attachments=True))
        except ApiError as error:
            if code_of(error) not in _NOT_IN_PLACE:
                raise
            return self._replace(target, deleter=api, poster=api, method="author-repost")
        return Result(Outcome.DONE, "author-token", remains=tuple(remains))

    def _admin(self, target: Target) -> Step:
        admin = self._ws.admin
        if admin is None:
            return NotHere("no admin token is set")
        person = self._ws.admin_person()
        if person and not any(person.get(key) for key in ("is_admin", "is_owner")):
            return NotHere("the admin token belongs to somebody who is no admin")
        return self._replace(target, deleter=admin, poster=None, method="admin-delete")

    def _replace(self, target: Target, *, deleter: Api, poster: Api | None, method: str) -> Result:
        """Delete a message and post its redacted copy, in the order that loses nothing.

        With an outbox the copy is safe in the store first; without, it is posted first.
        """
        heads_thread = bool(target.message.get("reply_count"))
        changed = with_texts(target.message, target.texts)
        remains = [KEPT, NOTICES, FORWARDS, "Its reactions and its place are gone."]
        if heads_thread:
            remains.append("A note that a message was deleted heads the thread.")
        if target.message.get("files"):
            remains.append("Its files stay as they are; each is treated by itself.")

        def post() -> Location:
            return self._copies.post(
                target.location,
                target.after,
                blocks=changed.get("blocks"),
                files=target.message.get("files"),
                poster=poster,
                in_thread=heads_thread,
            )

        def delete() -> None:
            deleter.call("chat.delete", channel=target.location.stream, ts=target.ts)

        outbox = self._copies.outbox
        self._still(target)
        if outbox is None:
            moved = post()
            try:
                self._still(target)
                delete()
            except Changed:
                self._copies.withdraw(moved, poster)
                raise
            except ApiError as error:
                if refused_token(error) and code_of(error) != "message_not_found":
                    self._copies.withdraw(moved, poster)
                raise
        else:
            outbox(target.location, target.after)
            try:
                delete()
            except ApiError as error:
                if refused_token(error):
                    # should its author delete it later, no copy may appear
                    self._copies.settle(target.location, target.after)
                raise
            try:
                moved = post()
            except ApiError as error:
                wait = error.retry_after if isinstance(error, RateLimited) else 30.0
                reason = f"The message is deleted; its redacted copy waits to be posted. {error}"
                return Result(Outcome.FAILED, method, reason, tuple(remains), retry_after=wait)
            self._copies.settle(target.location, target.after)
        return Result(Outcome.DONE, method, remains=tuple(remains), moved_to=moved)

    def _ask(self, target: Target, reasons: list[str]) -> Result:
        why = f"{CANNOT['edit-others']} Here: {'; '.join(reasons)}." if reasons else ""
        author = target.before.author
        if author is None or author.bot:
            who = "An app posted it: its owner or an admin has to delete it."
            return Result(Outcome.NEEDS_PERSON, "ask-admin", f"{who} {why}".strip())
        if not self._ws.settings.ask_author or self._left(author.id):
            who = "Its author cannot be asked: an admin has to delete it."
            return Result(Outcome.NEEDS_PERSON, "ask-admin", f"{who} {why}".strip())
        who = "Its author has to remove it."
        return Result(Outcome.NEEDS_PERSON, "ask-author", f"{who} {why}".strip())

    def _left(self, user: str) -> bool:
        try:
            return bool(self._ws.person(user).get("deleted"))
        except ApiError:
            return False


def _update(target: Target, changed: Raw, *, attachments: bool) -> dict[str, Any]:
    """Arguments of chat.update. What is not sent stays, but for blocks, which text replaces."""
    arguments: dict[str, Any] = {
        "channel": target.location.stream,
        "ts": target.ts,
        "text": str(changed.get("text") or ""),
        "parse": "none",
    }
    if changed.get("blocks"):
        arguments["blocks"] = changed["blocks"]
        # blocks carry everything; text is what notifications show
        if len(arguments["text"]) > UPDATE_LIMIT:
            arguments["text"] = redaction_text("a credential")
    touched = {path.split("/")[0] for path in target.texts}
    if attachments and "attachments" in touched:
        arguments["attachments"] = changed.get("attachments") or []
    if "metadata" in touched:
        arguments["metadata"] = changed.get("metadata")
    return arguments


def _refused(reason: str) -> Result:
    return Result(Outcome.REFUSED, "flag", reason)
