"""Who may post, change and delete what? (facts: docs.slack.dev chat.*, help article 203457187)"""

from __future__ import annotations

from typing import Any

from bot.sandbox.slack import changes
from bot.sandbox.slack.blocks import check_attachments, check_blocks, load, rich
from bot.sandbox.slack.call import Call, Method
from bot.sandbox.slack.model import Channel, Json, Message, SlackError
from bot.sandbox.slack.render import message_json, permalink

_UPDATE_LIMIT = 4_000
_MARKDOWN_LIMIT = 12_000
_METADATA_LIMIT = 16_000


def _content(call: Call) -> tuple[str, list[Json] | None, list[Json] | None]:
    """Text, blocks and attachments; None where the argument was not sent."""
    text = call.text("text")
    blocks = check_blocks(call.args["blocks"]) if call.args.get("blocks") else None
    if call.has("blocks") and blocks is None:
        blocks = []
    attachments = check_attachments(call.args["attachments"]) if call.has("attachments") else None
    if markdown := call.text("markdown_text"):
        if text or blocks:
            raise SlackError("markdown_text_conflict")
        if len(markdown) > _MARKDOWN_LIMIT:
            raise SlackError("msg_too_long")
        text = markdown
    return text, blocks, attachments


def _metadata(call: Call) -> Json:
    value: Any = load(call.args.get("metadata"), "invalid_metadata_format")
    if value is None:
        return {}
    if not isinstance(value, dict) or "event_type" not in value or "event_payload" not in value:
        raise SlackError("invalid_metadata_schema")
    if len(str(value)) > _METADATA_LIMIT:
        raise SlackError("metadata_too_large")
    return {"metadata": value}


def _target(call: Call) -> Channel:
    """Where to post: an id, a name, or a person's id (their direct message with the bot)."""
    which = call.text("channel")
    if which in call.company.users:
        return call.company.open_dm([call.user.id, which])
    channel = call.company.channels.get(which)
    if channel is None and not which.startswith("@"):
        try:
            channel = call.company.channel(which)
        except SlackError:
            channel = None
    if channel is None or not call.sees(channel):
        raise SlackError("channel_not_found")
    return channel


def _post(call: Call) -> Json:
    channel = _target(call)
    text, blocks, attachments = _content(call)
    if not (text or blocks or attachments):
        raise SlackError("no_text")
    if channel.archived:
        raise SlackError("is_archived")
    if call.user.id not in channel.members and not (
        channel.kind == "public_channel"
        and call.is_bot
        and "chat:write.public" in call.token.scopes
    ):
        raise SlackError("not_in_channel")
    extra = _metadata(call)
    custom = [name for name in ("username", "icon_emoji", "icon_url") if call.text(name)]
    if custom:
        call.need("chat:write.customize")
        extra |= {"username": call.text("username"), "subtype": "bot_message"}
    if not call.is_bot:
        extra |= {"app_id": call.token.app_id}
    thread = call.stamp("thread_ts", "cannot_reply_to_message")
    if thread:
        thread = _parent(channel, thread)
    message = changes.post(
        call.company,
        channel,
        call.user,
        text,
        blocks=blocks,
        attachments=attachments,
        thread=thread,
        broadcast=call.flag("reply_broadcast") and bool(thread),
        extra=extra,
        custom_author=bool(custom),
    )
    shown = message_json(call.company, message)
    return {"channel": channel.id, "ts": message.ts, "message": shown}


def _parent(channel: Channel, thread: str) -> str:
    message = channel.messages.get(thread)
    if message is None:
        raise SlackError("cannot_reply_to_message")
    return message.thread or thread


def _ephemeral(call: Call) -> Json:
    channel = call.room()
    text, blocks, attachments = _content(call)
    if not (text or blocks or attachments):
        raise SlackError("no_text")
    if channel.archived:
        raise SlackError("is_archived")
    if call.user.id not in channel.members:
        raise SlackError("not_in_channel")
    user = call.text("user")
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    ts = call.company.new_ts(channel)
    note: Json = {
        "ts": ts,
        "channel": channel.id,
        "user": call.user.id,
        "bot_id": call.user.bot_id,
        "text": text,
        "blocks": blocks or [],
        "attachments": attachments or [],
        "thread_ts": call.text("thread_ts"),
    }
    call.company.ephemeral.setdefault(user, []).append(note)
    return {"message_ts": ts}


def _own(call: Call, message: Message) -> bool:
    if call.is_bot:
        return message.body.get("bot_id") == call.user.bot_id
    return message.author == call.user.id and not message.body.get("bot_id")


def _update(call: Call) -> Json:
    company, channel = call.company, call.room()
    message = company.message(channel, call.text("ts"))
    if not _own(call, message) or message.body.get("subtype") in _NOT_EDITABLE:
        raise SlackError("cant_update_message")
    if channel.archived:
        raise SlackError("is_inactive")
    if not call.is_bot and company.edit_window is not None:
        age = company.clock() - float(message.ts)
        if age >= company.edit_window:
            raise SlackError("edit_window_closed")
    text, blocks, attachments = _content(call)
    files = call.names("file_ids") if call.has("file_ids") else None
    if not (text or blocks or attachments or files):
        raise SlackError("no_text")
    if len(text) > _UPDATE_LIMIT:
        raise SlackError("msg_too_long")
    if blocks and rich(message.body.get("blocks", [])) and not rich(blocks):
        raise SlackError("block_mismatch")
    for file_id in files or []:
        company.file(file_id)
    changes.edit(
        company,
        message,
        text=text,
        # docs of chat.update: text without blocks removes blocks; attachments stay unless given
        blocks=blocks or [],
        attachments=attachments,
        files=files,
        extra=_metadata(call),
        by=call.user.id,
    )
    shown = message_json(company, message)
    return {"channel": channel.id, "ts": message.ts, "text": shown["text"], "message": shown}


_NOT_EDITABLE = ("tombstone", "channel_join", "channel_topic", "channel_purpose", "channel_name")


def _delete(call: Call) -> Json:
    company, channel = call.company, call.room()
    message = company.message(channel, call.text("ts"))
    if message.body.get("subtype") == "tombstone":
        raise SlackError("message_not_found")
    author = company.users.get(message.author)
    foreign = author is not None and author.team != call.token.team
    allowed = _own(call, message) and (call.is_bot or company.members_may_delete)
    if not (allowed or call.is_admin) or foreign or message.custom_author or channel.archived:
        raise SlackError("cant_delete_message")
    changes.delete(company, message)
    return {"channel": channel.id, "ts": message.ts}


def _link(call: Call) -> Json:
    channel = call.room()
    message = call.company.message(channel, call.text("message_ts"))
    return {"channel": channel.id, "permalink": permalink(call.company, channel, message)}


def _react(call: Call) -> Json:
    channel = call.room()
    message = channel.messages.get(call.text("timestamp"))
    if message is None:
        raise SlackError("message_not_found")
    if channel.archived:
        raise SlackError("is_archived")
    if call.user.id not in channel.members:
        raise SlackError("no_access")
    name = call.text("name").strip(":")
    if not name or " " in name:
        raise SlackError("invalid_name")
    if call.user.id in message.reactions.get(name, []):
        raise SlackError("already_reacted")
    changes.react(call.company, message, call.user, name)
    return {}


_WRITE = ("chat:write",)
METHODS = (
    Method(
        "chat.postMessage",
        _post,
        "as_user attachments blocks channel* icon_emoji icon_url link_names markdown_text metadata"
        " mrkdwn parse reply_broadcast text thread_ts unfurl_links unfurl_media username",
        300,
        _WRITE,
    ),
    Method(
        "chat.postEphemeral",
        _ephemeral,
        "as_user attachments blocks channel* icon_emoji icon_url link_names markdown_text parse"
        " text thread_ts user* username",
        100,
        _WRITE,
    ),
    Method(
        "chat.update",
        _update,
        "as_user attachments blocks channel* file_ids link_names markdown_text metadata parse"
        " reply_broadcast text ts*",
        50,
        _WRITE,
    ),
    Method("chat.delete", _delete, "as_user channel* ts*", 50, _WRITE),
    Method("chat.getPermalink", _link, "channel* message_ts*", 600),
    Method("reactions.add", _react, "channel* name* timestamp*", 50, ("reactions:write",)),
)
