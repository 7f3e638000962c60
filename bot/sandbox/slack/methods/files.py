"""Which files are there, who may delete them, and how does one upload one?"""

from __future__ import annotations

from bot.sandbox.slack import changes
from bot.sandbox.slack.blocks import check_blocks
from bot.sandbox.slack.call import Call, Method
from bot.sandbox.slack.model import File, Json, SlackError
from bot.sandbox.slack.render import file_json

_SNIPPET_LIMIT = 1_000_000


def visible(call: Call, file: File) -> bool:
    """Own, or shared into a conversation where the caller may read it."""
    if file.user == call.user.id:
        return True
    for channel_id, _ in file.shares:
        channel = call.company.channels[channel_id]
        member = call.user.id in channel.members
        if member or (not call.is_bot and call.sees(channel)):
            return True
    return False


def _file(call: Call) -> File:
    file = call.company.file(call.text("file"))
    if not visible(call, file):
        raise SlackError("file_not_found")
    return file


def _info(call: Call) -> Json:
    file = _file(call)
    return {
        "file": file_json(call.company, file),
        "comments": [],
        "response_metadata": {"next_cursor": ""},
    }


def _list(call: Call) -> Json:
    company = call.company
    since, until = float(call.text("ts_from") or 0), float(call.text("ts_to") or "inf")
    kinds = call.names("types") or ["all"]
    where, who = call.text("channel"), call.text("user")
    if who and who not in company.users:
        raise SlackError("user_not_found")
    chosen = [
        file
        for file in reversed(company.files.values())
        if file.complete
        and not file.deleted
        and since <= file.created <= until
        and (not where or any(channel == where for channel, _ in file.shares))
        and (not who or file.user == who)
        and ("all" in kinds or f"{file.mode}s" in kinds or file.filetype in kinds)
        and visible(call, file)
    ]
    count, number = min(call.number("count", 100), 1000), call.number("page", 1)
    shown = chosen[(number - 1) * count : number * count]
    return {
        "files": [file_json(company, file) for file in shown],
        "paging": {
            "count": count,
            "total": len(chosen),
            "page": number,
            "pages": -(-len(chosen) // count),
        },
    }


def _delete(call: Call) -> Json:
    file = _file(call)
    own = file.bot_id == call.user.bot_id if call.is_bot else file.user == call.user.id
    foreign = call.company.users[file.user].team != call.token.team
    if foreign or not (own or call.is_admin):
        raise SlackError("cant_delete_file")
    if own and not call.is_bot and not call.is_admin and not call.company.members_may_delete:
        raise SlackError("file_deleting_disabled")
    changes.delete_file(call.company, file)
    return {}


def _unpublish(call: Call) -> Json:
    file = _file(call)
    if file.public:
        changes.public_link(call.company, file, public=False)
    return {"file": file_json(call.company, file)}


def _begin(call: Call) -> Json:
    company = call.company
    length = call.number("length", 0)
    if length < 1:
        raise SlackError("missing_argument")
    if call.text("snippet_type") and length > _SNIPPET_LIMIT:
        raise SlackError("snippet_too_large")
    name = call.text("filename")
    file = File(company.new_id("F"), call.user.id, name, name, b"", bot_id=call.user.bot_id)
    file.mode = "snippet" if call.text("snippet_type") else "hosted"
    file.created = int(company.clock())
    file.complete = file.uploaded = False
    company.files[file.id] = file
    company.uploads[ticket := company.new_id("X")] = (file.id, length)
    return {"upload_url": f"{company.base_url}/upload/v1/{ticket}", "file_id": file.id}


def _finish(call: Call) -> Json:
    company = call.company
    wanted = call.json("files")
    if not isinstance(wanted, list):
        raise SlackError("invalid_arguments")
    files = []
    for one in wanted:
        file = company.files.get(str(one.get("id", "")))
        if file is None or not file.uploaded or file.user != call.user.id:
            raise SlackError("file_not_found")
        file.title = str(one.get("title") or file.name)
        files.append(file)
    targets = call.names("channels") or call.names("channel_id")
    rooms = []
    for target in targets:
        channel = company.channels.get(target)
        if channel is None or not call.sees(channel):
            raise SlackError("channel_not_found")
        if call.user.id not in channel.members:
            raise SlackError("not_in_channel")
        if channel.archived:
            raise SlackError("posting_to_channel_denied")
        rooms.append(channel)
    blocks = check_blocks(call.args["blocks"]) if call.args.get("blocks") else None
    for file in files:
        file.complete = True
    for channel in rooms:
        changes.post(
            company,
            channel,
            call.user,
            call.text("initial_comment"),
            blocks=blocks,
            files=[file.id for file in files],
            thread=call.text("thread_ts"),
        )
    return {"files": [file_json(company, file) for file in files]}


_READ, _WRITE = ("files:read",), ("files:write",)
METHODS = (
    Method("files.info", _info, "count cursor file* limit page", 100, _READ),
    Method(
        "files.list",
        _list,
        "channel count page show_files_hidden_by_limit team_id ts_from ts_to types user",
        50,
        _READ,
    ),
    Method("files.delete", _delete, "file*", 50, _WRITE),
    Method("files.revokePublicURL", _unpublish, "file*", 50, _WRITE),
    Method(
        "files.getUploadURLExternal", _begin, "alt_txt filename* length* snippet_type", 100, _WRITE
    ),
    Method(
        "files.completeUploadExternal",
        _finish,
        "blocks channel_id channels files* initial_comment thread_ts",
        100,
        _WRITE,
    ),
)
