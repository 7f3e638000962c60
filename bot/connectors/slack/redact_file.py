"""Taking a credential out of a shared file.

Slack has no way to edit a file. So a redacted copy is uploaded where the file was shared, and then
the file is deleted: with our own token, the author's or an admin's. A file that is no text, or
that could not be read whole, is never deleted by itself: what cannot be copied would be lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.connectors.base import Edit
from bot.connectors.contents import text_of
from bot.connectors.slack.answers import code_of
from bot.connectors.slack.api import Api
from bot.connectors.slack.permissions import CANNOT
from bot.connectors.slack.workspace import Workspace, refused_token
from bot.errors import ApiError, ServerTrouble
from bot.model import Document, Location, Outcome, Person, Result

Raw = Mapping[str, Any]

NOTE = "Redacted by leakwatch. The original was shared by {author}."
REMAINS = (
    CANNOT["retention"],
    "Whoever downloaded the file keeps it.",
)


def rewrite_file(workspace: Workspace, location: Location, edit: Edit) -> Result:
    """See `Connector.rewrite`."""
    file = workspace.files.info(location.document.removeprefix("file/"))
    if file is None:
        return Result(Outcome.ALREADY, reason="The file is deleted.")
    before = workspace.files.document(file, workspace.place(location.stream))
    if before is None:
        return Result(Outcome.ALREADY, reason="The file is deleted.")
    after = edit(before)
    if after.parts == before.parts:
        return Result(Outcome.ALREADY, reason="There is nothing to take out.")
    us = workspace.us()
    if str(file.get("user_team") or us.team) not in (us.team, us.enterprise):
        return Result(Outcome.REFUSED, "flag", CANNOT["foreign-authors"])
    closed = _close_public_link(workspace, file)
    content = content_of(after)
    if content is None:
        return _ask(workspace, before, "it could not be read as text, so it cannot be copied")
    if _shows(workspace, file, content, after, edit):
        why = "what it holds cannot be taken out of its text, so it cannot be copied"
        return _ask(workspace, before, why, closed)
    reasons: list[str] = []
    for method, api in _deleters(workspace, file, reasons):
        copy = upload_copy(workspace, location, file, content, before)
        try:
            api.call("files.delete", file=file["id"])
        except ApiError as error:
            code = code_of(error)
            if code not in ("file_deleted", "file_not_found"):
                if refused_token(error):
                    workspace.api.call("files.delete", file=copy.document.removeprefix("file/"))
                    reasons.append(str(error))
                    continue
                raise
        if workspace.files.info(str(file["id"])) is not None:
            reason = "Slack said that the file is deleted, but still shows it."
            return Result(Outcome.FAILED, method, reason, retry_after=30.0, moved_to=copy)
        return Result(Outcome.DONE, method, closed, remains=REMAINS, moved_to=copy)
    return _ask(workspace, before, "; ".join(reasons), closed)


def content_of(document: Document) -> str | None:
    """The text of a file; None when it is no text or was not read whole."""
    return None if document.gaps else text_of(document.parts)


def _shows(workspace: Workspace, file: Raw, content: str, document: Document, edit: Edit) -> bool:
    """Whether something is still to be taken out of the redacted text, read in every way.

    A mail or a web page shows more than its characters: what stands only inside of it, packed
    or cut by tags, cannot be taken out of them.
    """
    parts = workspace.files.parts_of(content, str(file.get("name") or ""))
    return edit(replace(document, parts=parts)).parts != parts


def upload_copy(
    workspace: Workspace,
    location: Location,
    file: Raw,
    content: str,
    original: Document,
    *,
    prefix: str = "redacted",
    note: str = NOTE,
) -> Location:
    """Upload text in place of a file, unless that was done before. Raises `ApiError`."""
    place = workspace.place(location.stream)
    title = next((p.text for p in original.parts if p.path == "name"), "file.txt")
    # the id makes it findable again; the old name may hold what was redacted
    suffix = title.rpartition(".")[2]
    suffix = suffix if suffix.isalnum() and len(suffix) <= 5 else "txt"
    name = f"{prefix}-{file['id']}.{suffix}"
    listed = workspace.api.call(
        "files.list", channel=location.stream, user=workspace.us().user, count=100
    )
    for each in listed.get("files") or ():
        if each.get("name") == name:
            return place.location(f"file/{each['id']}")
    data = content.encode()
    begun = workspace.api.call("files.getUploadURLExternal", filename=name, length=len(data))
    workspace.api.upload(str(begun.get("upload_url") or ""), data)
    author = original.author
    who = workspace.name_of(author.id) if author else "somebody"
    finished = workspace.api.call(
        "files.completeUploadExternal",
        files=[{"id": begun.get("file_id"), "title": name}],
        channel_id=location.stream,
        thread_ts=_thread(file, location.stream),
        initial_comment=note.format(author=who),
    )
    if not finished.get("files"):
        raise ServerTrouble("Slack took the redacted copy of a file but does not show it.")
    return place.location(f"file/{begun.get('file_id')}")


def _thread(file: Raw, stream: str) -> str | None:
    for kind in (file.get("shares") or {}).values():
        for share in kind.get(stream) or ():
            if share.get("thread_ts"):
                return str(share["thread_ts"])
    return None


def _deleters(workspace: Workspace, file: Raw, reasons: list[str]) -> list[tuple[str, Api]]:
    user = str(file.get("user") or "")
    if user and user == workspace.us().user:
        return [("own-file", workspace.api)]
    found: list[tuple[str, Api]] = []
    author = workspace.author(Person(workspace.name, user)) if user else None
    if author is not None:
        found.append(("author-file-delete", author))
    else:
        reasons.append("its author has not given leakwatch leave to delete")
    if workspace.admin is None:
        reasons.append("no admin token is set")
        return found
    try:
        person = workspace.admin_person()
    except ApiError as error:
        if not refused_token(error):
            raise
        reasons.append(str(error))
        return found
    if person.get("is_admin") or person.get("is_owner"):
        found.append(("admin-file-delete", workspace.admin))
    else:
        reasons.append("the admin token belongs to somebody who is no admin")
    return found


def _close_public_link(workspace: Workspace, file: Raw) -> str:
    """Take back a public link, which needs no deletion; says so."""
    if not file.get("public_url_shared"):
        return ""
    for api in (workspace.admin, workspace.api):
        if api is None:
            continue
        try:
            api.call("files.revokePublicURL", file=file["id"])
        except ApiError as error:
            if not refused_token(error):
                raise
            continue
        return "Its public link was taken back."
    return "Its public link could not be taken back."


def _ask(workspace: Workspace, document: Document, why: str, closed: str = "") -> Result:
    author = document.author
    deleted = False
    if author is not None:
        try:
            person = workspace.person(author.id)
            deleted = bool(person.get("deleted") or person.get("is_bot"))
        except ApiError:
            deleted = False
    asks = workspace.settings.ask_author and author is not None and not deleted
    who = "Its author" if asks else "An admin"
    reason = f"{who} has to delete the file: {why}. {closed}".strip()
    return Result(Outcome.NEEDS_PERSON, "ask-author" if asks else "ask-admin", reason)
