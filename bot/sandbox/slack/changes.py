"""What happens when somebody posts, edits, deletes, joins or shares: new state, and its events.

Nobody's permission is asked here: the Web API methods do that before, and people in the client
may do what they do. Event shapes: docs.slack.dev event reference, types of @slack/types.
"""

from __future__ import annotations

import copy
import uuid

from bot.sandbox.slack.company import Company
from bot.sandbox.slack.model import Channel, File, Json, Message, User
from bot.sandbox.slack.render import (
    bot_profile,
    channel_json,
    message_json,
    tombstone,
)

LONGEST_TEXT = 40_000


def post(
    company: Company,
    channel: Channel,
    user: User,
    text: str,
    *,
    blocks: list[Json] | None = None,
    attachments: list[Json] | None = None,
    files: list[str] | None = None,
    thread: str = "",
    broadcast: bool = False,
    subtype: str = "",
    at: float | None = None,
    extra: Json | None = None,
    custom_author: bool = False,
    silent: bool = False,
) -> Message:
    """A new message. Text is cut at 40,000 characters, as Slack does. `silent`: no events."""
    body: Json = {"type": "message", "user": user.id, "text": text[:LONGEST_TEXT]}
    if subtype:
        body["subtype"] = subtype
    elif files:
        body["subtype"] = "file_share"
    elif broadcast:
        body["subtype"] = "thread_broadcast"
    if user.bot_id:
        body |= {
            "bot_id": user.bot_id,
            "app_id": user.app_id,
            "bot_profile": bot_profile(company, user),
        }
    elif not (extra and "app_id" in extra) and not subtype:
        body["client_msg_id"] = str(uuid.uuid4())
    body["team"] = user.team
    if user.team != company.team:
        body |= {"user_team": user.team, "source_team": user.team}
    if blocks:
        body["blocks"] = blocks
    if attachments:
        body["attachments"] = attachments
    if thread:
        body["thread_ts"] = thread
    body |= extra or {}
    ts = company.new_ts(channel, at)
    message = Message(ts, channel.id, body, list(files or []), custom_author=custom_author)
    company.store(message)
    if not silent:
        _announce_new(company, channel, message, user)
    return message


def _announce_new(company: Company, channel: Channel, message: Message, user: User) -> None:
    shown = message_json(company, message)
    if message.body.get("subtype") == "thread_broadcast":
        shown["root"] = message_json(company, channel.messages[message.thread])
    _say(company, channel, {**shown, "event_ts": message.ts})
    if f"<@{company.bot_user}>" in message.body["text"] and user.id != company.bot_user:
        mention = {k: v for k, v in shown.items() if k != "subtype"}
        mention |= {"type": "app_mention", "channel": channel.id, "event_ts": message.ts}
        company.announce(mention, channel)
    for file_id in message.files:
        shared(company, company.files[file_id], channel)


def edit(
    company: Company,
    message: Message,
    *,
    text: str | None = None,
    blocks: list[Json] | None = None,
    attachments: list[Json] | None = None,
    files: list[str] | None = None,
    extra: Json | None = None,
    by: str = "",
) -> None:
    """Change a message. None leaves a thing as it is, an empty list takes it away.

    With `by` it counts as an edit of that person ("edited" is set); without, as something that
    Slack itself changed, such as an unfurl.
    """
    before = message_json(company, message)
    body = copy.deepcopy(message.body)
    if text is not None:
        body["text"] = text[:LONGEST_TEXT]
    for key, value in (("blocks", blocks), ("attachments", attachments)):
        if value is not None:
            body[key] = value
            if not value:
                del body[key]
    body |= extra or {}
    channel = company.channels[message.channel]
    if by:
        body["edited"] = {"user": by, "ts": company.new_ts(channel)}
    message.body = body
    if files is not None:
        for file_id in message.files:
            company.files[file_id].shares.remove((channel.id, message.ts))
        message.files = list(files)
        for file_id in files:
            company.files[file_id].shares.append((channel.id, message.ts))
    _changed(company, channel, before, message_json(company, message))


def delete(company: Company, message: Message) -> None:
    """Delete a message. A parent with replies leaves a tombstone; its replies stay."""
    channel = company.channels[message.channel]
    before = message_json(company, message)
    if channel.threads.get(message.ts):
        for file_id in message.files:
            company.files[file_id].shares.remove((channel.id, message.ts))
        message.files = []
        message.reactions = {}
        message.body = tombstone(message)
        _changed(company, channel, before, message_json(company, message))
        return
    company.unstore(message)
    ts = company.new_ts(channel)
    gone = {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "deleted_ts": message.ts,
        "previous_message": before,
        "ts": ts,
        "event_ts": ts,
    }
    _say(company, channel, gone)
    parent = channel.messages.get(message.thread)
    if parent and parent.body.get("subtype") == "tombstone" and not channel.threads[parent.ts]:
        company.unstore(parent)


def _changed(company: Company, channel: Channel, before: Json, after: Json) -> None:
    ts = company.new_ts(channel)
    event = {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "message": after,
        "previous_message": before,
        "ts": ts,
        "event_ts": ts,
    }
    _say(company, channel, event)


def _say(company: Company, channel: Channel, event: Json) -> None:
    event |= {"channel": channel.id, "channel_type": channel.event_kind}
    company.announce(event, channel)


def join(company: Company, channel: Channel, user: User, inviter: str = "") -> None:
    """Somebody is a member from now on; nothing happens when they were already."""
    if user.id in channel.members:
        return
    channel.members.append(user.id)
    event: Json = {
        "type": "member_joined_channel",
        "user": user.id,
        "channel": channel.id,
        "channel_type": "C" if channel.kind == "public_channel" else "G",
        "team": user.team,
        "event_ts": company.new_ts(channel),
    }
    if inviter:
        event["inviter"] = inviter
    company.announce(event, channel)


def created(company: Company, channel: Channel) -> None:
    """Tell that a public channel was created; of private ones nobody is told."""
    if channel.kind != "public_channel":
        return
    shown = channel_json(company, channel, company.bot_user)
    company.announce({"type": "channel_created", "channel": shown}, None)


def describe(company: Company, channel: Channel, user: User, what: str, value: str) -> Message:
    """Set topic, purpose or name: state, and the message that tells it."""
    extra: Json = {what: value}
    text = f'<@{user.id}> set the channel {what} to "{value}"'
    if what == "name":
        extra = {"old_name": channel.name, "name": value}
        text = f'<@{user.id}> has renamed the channel from "{channel.name}" to "{value}"'
    setattr(channel, what, value)
    return post(company, channel, user, text, subtype=f"channel_{what}", extra=extra)


def shared(company: Company, file: File, channel: Channel) -> None:
    """Tell that a file is visible in a channel."""
    event: Json = {
        "type": "file_shared",
        "file_id": file.id,
        "file": {"id": file.id},
        "channel_id": channel.id,
        "user_id": file.user,
    }
    company.announce(event, channel)


def file_event(company: Company, file: File, kind: str) -> None:
    """Tell of "file_change", "file_public" or "file_deleted" once, if the bot sees the file."""
    for channel_id, _ in file.shares:
        channel = company.channels[channel_id]
        if company.bot_user in channel.members:
            event: Json = {"type": kind, "file_id": file.id, "file": {"id": file.id}}
            company.announce(event, channel)
            return


def delete_file(company: Company, file: File) -> None:
    """Delete a file everywhere; messages keep a stub of it, and one without text goes too."""
    shares = list(file.shares)
    before: list[tuple[Message, Json]] = []
    for channel_id, ts in shares:
        message = company.channels[channel_id].messages[ts]
        before.append((message, message_json(company, message)))
    file_event(company, file, "file_deleted")
    file.deleted = True
    file.content = b""
    for message, old in before:
        channel = company.channels[message.channel]
        alone = not message.body.get("text") and all(
            company.files[one].deleted for one in message.files
        )
        if alone:
            delete(company, message)
        else:
            _changed(company, channel, old, message_json(company, message))


def react(company: Company, message: Message, user: User, name: str) -> None:
    """Add a reaction, with its event."""
    message.reactions.setdefault(name, []).append(user.id)
    event: Json = {
        "type": "reaction_added",
        "user": user.id,
        "reaction": name,
        "item": {"type": "message", "channel": message.channel, "ts": message.ts},
        "item_user": message.author,
    }
    company.announce(event, company.channels[message.channel])


def public_link(company: Company, file: File, *, public: bool) -> None:
    """Open or close the public link of a file."""
    file.public = public
    file_event(company, file, "file_public" if public else "file_change")
