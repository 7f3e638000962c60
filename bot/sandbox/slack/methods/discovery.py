"""What does the Discovery API (Enterprise) do that nobody else may: hide and restore a message?

Slack documents it for approved partners only; arguments as in slack-discovery-sdk 1.0.2. The
shape of the answers is a guess, so whoever builds on this must call it unproven.
"""

from __future__ import annotations

import copy

from bot.sandbox.slack import changes
from bot.sandbox.slack.call import Call, Method
from bot.sandbox.slack.model import Channel, Json, Message, SlackError
from bot.sandbox.slack.render import message_json

DEFAULT_NOTICE = "This message is being reviewed."


def _found(call: Call) -> tuple[Channel, Message]:
    channel = call.company.channels.get(call.text("channel"))
    if channel is None:
        raise SlackError("channel_not_found")
    return channel, call.company.message(channel, call.text("ts"))


def _tombstone(call: Call) -> Json:
    channel, message = _found(call)
    author = call.company.users.get(message.author)
    if author is not None and author.team != call.token.team:
        raise SlackError("cant_tombstone_message")
    key = (channel.id, message.ts)
    if key not in call.company.tombstoned:
        call.company.tombstoned[key] = copy.deepcopy(message.body)
    notice = call.text("content") or DEFAULT_NOTICE
    changes.edit(call.company, message, text=notice, blocks=[], attachments=[])
    return {"channel": channel.id, "ts": message.ts}


def _restore(call: Call) -> Json:
    channel, message = _found(call)
    body = call.company.tombstoned.pop((channel.id, message.ts), None)
    if body is None:
        raise SlackError("message_not_tombstoned")
    changes.edit(
        call.company,
        message,
        text=body.get("text", ""),
        blocks=body.get("blocks", []),
        attachments=body.get("attachments", []),
    )
    return {"channel": channel.id, "ts": message.ts}


def _info(call: Call) -> Json:
    _, message = _found(call)
    return {"message": message_json(call.company, message)}


_WRITE = ("discovery:write",)
METHODS = (
    Method("discovery.chat.tombstone", _tombstone, "channel* content team ts*", 1200, _WRITE),
    Method("discovery.chat.restore", _restore, "channel* team ts*", 1200, _WRITE),
    Method("discovery.chat.info", _info, "channel* team ts*", 1200, ("discovery:read",)),
)
