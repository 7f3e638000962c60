"""Putting the original text back after a false alarm, where it still reads as we left it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.connectors.slack.answers import code_of
from bot.connectors.slack.copies import Copies, original_of
from bot.connectors.slack.document import TOPIC, Place, message_address, message_document
from bot.connectors.slack.redact_file import content_of, upload_copy
from bot.connectors.slack.redact_topic import set_topic
from bot.connectors.slack.text import with_original
from bot.connectors.slack.workspace import Workspace, refused_token
from bot.errors import ApiError
from bot.model import Document, Location, Outcome, Result, redaction_text

Raw = Mapping[str, Any]

_MARK = re.compile(re.escape(redaction_text("#")).replace(re.escape("#"), r"[^\[\]]*"))
"""The words that `redaction_text` puts where a secret stood."""
_EDITED = "The text was changed after it was redacted, so it is left as it is."
_RESTORED = "Restored by leakwatch. The original was shared by {author}."


def restore(workspace: Workspace, copies: Copies, location: Location, original: Document) -> Result:
    """See `Connector.restore`."""
    if location.document == TOPIC:
        return _restore_topic(workspace, location, original)
    if location.document.startswith("file/"):
        return _restore_file(workspace, original)
    message = workspace.message(location)
    if message is None or original_of(message):
        return _fill_copy(copies, location, message, original)
    place = workspace.place(location.stream)
    now = message_document(message, place)
    if now is None:
        return _fill_copy(copies, location, None, original)
    if now.parts == original.parts:
        return Result(Outcome.ALREADY, reason="It reads as it did.")
    if not left_as_redacted(original, now):
        return Result(Outcome.REFUSED, "flag", _EDITED)
    return _put_back(workspace, place, location, message, original)


def left_as_redacted(original: Document, now: Document) -> bool:
    """Whether a document differs from the original only by what redaction took out."""
    if not any(_MARK.search(part.text) for part in now.parts):
        return False
    before = {part.path: part.text for part in original.parts}
    for part in now.parts:
        old = before.get(part.path)
        # a link whose address was redacted became text
        behind = before.get(part.path.removesuffix("/text") + "/url")
        if old == part.text or (behind is not None and _MARK.search(part.text)):
            continue
        if old is None:
            if part.path == "text" or _MARK.search(part.text):
                continue
            return False
        if not _cut_out_of(old, part.text):
            return False
    return True


def _cut_out_of(old: str, new: str) -> bool:
    pieces = _MARK.split(new)
    if len(pieces) == 1:
        # a later stretch of the same secret, replaced by nothing
        return any(old.startswith(new[:i]) and old.endswith(new[i:]) for i in range(len(new) + 1))
    pattern = ".*".join(map(re.escape, pieces))
    return re.fullmatch(pattern, old, re.DOTALL) is not None


def _put_back(
    workspace: Workspace, place: Place, location: Location, message: Raw, original: Document
) -> Result:
    us = place.us
    author = original.author
    if message.get("user") == us.user or (us.bot and message.get("bot_id") == us.bot):
        api, method = workspace.api, "own-message"
    else:
        found = workspace.author(author) if author is not None and not author.bot else None
        if found is None:
            reason = "Only its author can put it back: leakwatch has no leave to edit it."
            return Result(Outcome.NEEDS_PERSON, "ask-author", reason)
        api, method = found, "author-token"
    put = with_original(message, {part.path: part.text for part in original.parts})
    arguments: dict[str, Any] = {"text": str(put.get("text") or "")[:4000], "parse": "none"}
    if put.get("blocks"):
        arguments["blocks"] = put["blocks"]
    if api is workspace.api and put.get("attachments"):
        arguments["attachments"] = put["attachments"]
    if api is workspace.api and put.get("metadata"):
        arguments["metadata"] = put["metadata"]
    try:
        api.call("chat.update", channel=location.stream, ts=str(message["ts"]), **arguments)
    except ApiError as error:
        if not refused_token(error):
            raise
        return Result(Outcome.NEEDS_PERSON, "ask-author", f"Slack does not let us. {error}")
    remains: tuple[str, ...] = ()
    if any(p.path.startswith("attachments/") for p in original.parts) and api is not workspace.api:
        remains = ("Previews and forwarded messages do not come back.",)
    return Result(Outcome.DONE, method, remains=remains)


def _fill_copy(
    copies: Copies, location: Location, message: Raw | None, original: Document
) -> Result:
    copy = message or copies.find(original.location, pages=10)
    if copy is None:
        reason = "The message is gone and no copy of ours stands in its place."
        return Result(Outcome.NEEDS_PERSON, "post-again", reason)
    ts, _ = message_address(original.location.document)
    if original_of(copy) != ts:
        return Result(Outcome.REFUSED, "flag", "This copy stands for another message.")
    where = copies.fill(location, copy, original)
    return Result(Outcome.DONE, "copy-updated", moved_to=where)


def _restore_topic(workspace: Workspace, location: Location, original: Document) -> Result:
    now = workspace.document(location)
    if now is not None and now.parts == original.parts:
        return Result(Outcome.ALREADY, reason="It reads as it did.")
    if now is None or not left_as_redacted(original, now):
        return Result(Outcome.REFUSED, "flag", _EDITED)
    try:
        set_topic(workspace, location, {part.path: part.text for part in original.parts})
    except ApiError as error:
        if not refused_token(error):
            raise
        return Result(Outcome.NEEDS_PERSON, "ask-admin", f"Slack does not let us. {error}")
    return Result(Outcome.DONE, "set-topic")


def _restore_file(workspace: Workspace, original: Document) -> Result:
    """Upload the original again and delete our redacted copy."""
    where = original.location
    file_id = where.document.removeprefix("file/")
    if workspace.files.info(file_id) is not None:
        return Result(Outcome.ALREADY, reason="The file was never deleted.")
    content = content_of(original)
    if content is None:
        reason = "The file was no text, so leakwatch has no copy of it."
        return Result(Outcome.NEEDS_PERSON, "upload-again", reason)
    file = {"id": file_id}
    moved = upload_copy(
        workspace, where, file, content, original, prefix="restored", note=_RESTORED
    )
    listed = workspace.api.call(
        "files.list", channel=where.stream, user=workspace.us().user, count=100
    )
    for each in listed.get("files") or ():
        if str(each.get("name", "")).startswith(f"redacted-{file_id}."):
            try:
                workspace.api.call("files.delete", file=each["id"])
            except ApiError as error:
                if code_of(error) not in ("file_deleted", "file_not_found"):
                    raise
    return Result(Outcome.DONE, "file-uploaded", moved_to=moved)
