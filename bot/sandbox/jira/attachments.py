"""Files on issues over HTTP: content on a media host of its own, as at Jira Cloud."""

from __future__ import annotations

import io
import re
import zipfile

from starlette.responses import RedirectResponse, Response

from bot.sandbox.jira.http import CLOUD, DATACENTER, Call, Endpoint, Refusal, empty
from bot.sandbox.jira.model import Attachment, Issue
from bot.sandbox.jira.render import Json, Render
from bot.sandbox.jira.site import visible_issue

_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def _found(call: Call) -> tuple[Issue, Attachment]:
    for issue in call.world.issues.values():
        for file in issue.attachments:
            if file.id == call.path["id"] and call.world.may_see(call.user, issue):
                return issue, file
    raise Refusal(404, f"The attachment with id '{call.path['id']}' does not exist")


def settings(call: Call) -> Json:
    """Whether files are allowed, and how large in bytes."""
    return {"enabled": True, "uploadLimit": call.world.upload_limit}


def metadata(call: Call) -> Json:
    """What is known of a file."""
    _, file = _found(call)
    shown = Render.of(call).attachment(file)
    return {**shown, "id": int(file.id)} if call.world.edition == "cloud" else shown


def content(call: Call) -> Response:
    """A redirect (303) to the media host, or the bytes when redirect=false."""
    _, file = _found(call)
    if not call.flag("redirect", True):
        return _bytes(call, file)
    query = f"token=media-{file.id}&name={file.id}"
    return RedirectResponse(f"{call.base}/media/file/{file.media}/binary?{query}", 303)


def media(call: Call) -> Response:
    """The media host: the address is the permission; Jira's own credential must not come here."""
    if "authorization" in call.headers:
        raise Refusal(403, "Only one auth mechanism allowed: the address carries its own token.")
    for issue in call.world.issues.values():
        for file in issue.attachments:
            if file.media == call.path["media"] and call.query.get("token") == f"media-{file.id}":
                return _bytes(call, file)
    raise Refusal(404, "The file does not exist.")


def secure(call: Call) -> Response:
    """Data Center serves files itself, to whoever may see the issue."""
    _, file = _found(call)
    return _bytes(call, file)


def _bytes(call: Call, file: Attachment) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{file.id}"', "Accept-Ranges": "bytes"}
    wanted, size = call.headers.get("range"), len(file.content)
    if not wanted:
        return Response(file.content, media_type=file.mime, headers=headers)
    found = _RANGE.fullmatch(wanted)
    if not found or not any(found.groups()):
        raise Refusal(400, "The Range header is malformed.")
    if found[1]:
        start, end = int(found[1]), min(int(found[2] or size - 1), size - 1)
    else:
        start, end = max(0, size - int(found[2])), size - 1
    if start >= size or start > end:
        raise Refusal(416, "Range not satisfiable.", headers={"Content-Range": f"bytes */{size}"})
    headers["Content-Range"] = f"bytes {start}-{end}/{size}"
    return Response(file.content[start : end + 1], 206, headers, file.mime)


def upload(call: Call) -> list[Json]:
    """Attach files. Needs the header that says it is no forged form."""
    issue, world = visible_issue(call), call.world
    if call.headers.get("x-atlassian-token") not in ("no-check", "nocheck"):
        raise Refusal(403, "XSRF check failed")
    if not world.can(call.person, "CREATE_ATTACHMENTS", issue.project):
        raise Refusal(403, "You do not have permission to create attachments for this issue.")
    if any(len(file.content) > world.upload_limit for file in call.uploads):
        raise Refusal(413, "The attachment exceeds the maximum size.")
    made = [
        world.attach(issue, file.filename, file.content, file.mime, author=call.person.name)
        for file in call.uploads
    ]
    return [Render.of(call).attachment(file) for file in made]


def delete(call: Call) -> Response:
    """Delete a file for good."""
    issue, file = _found(call)
    world, person = call.world, call.person
    own = file.author == person.name and world.can(person, "DELETE_OWN_ATTACHMENTS", issue.project)
    if not own and not world.can(person, "DELETE_ALL_ATTACHMENTS", issue.project):
        raise Refusal(403, "You do not have permission to delete attachments for this issue.")
    world.remove_attachment(issue, file, person.name)
    return empty()


def archive(call: Call) -> Json:
    """The entries of a zip file; none for anything else."""
    _, file = _found(call)
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as opened:
            infos = opened.infolist()
    except zipfile.BadZipFile:
        infos = []
    entries = [
        {"entryIndex": number, "name": info.filename, "size": info.file_size}
        for number, info in enumerate(infos)
    ]
    return {"entries": entries, "totalEntryCount": len(entries)}


ENDPOINTS = (
    Endpoint("GET", "/attachment/meta", settings),
    Endpoint("GET", "/attachment/content/{id}", content, CLOUD),
    Endpoint("GET", "/attachment/{id}", metadata),
    Endpoint("DELETE", "/attachment/{id}", delete),
    Endpoint("GET", "/attachment/{id}/expand/raw", archive),
    Endpoint("POST", "/issue/{issue}/attachments", upload),
    Endpoint("GET", "/media/file/{media}/binary", media, CLOUD, root=True, anonymous=True),
    Endpoint("GET", "/secure/attachment/{id}/{name}", secure, DATACENTER, root=True),
)
