"""Which conversations are there, who is in them, and how does one get in?"""

from __future__ import annotations

import re

from bot.sandbox.slack import changes
from bot.sandbox.slack.call import Call, Method, next_cursor, page
from bot.sandbox.slack.model import Channel, Json, SlackError
from bot.sandbox.slack.render import channel_json

_KINDS = {"public_channel": "channels", "private_channel": "groups", "im": "im", "mpim": "mpim"}


def _wanted(call: Call) -> list[Channel]:
    kinds = call.names("types") or ["public_channel"]
    if unknown := set(kinds) - set(_KINDS):
        raise SlackError("invalid_types", response_metadata={"messages": sorted(unknown)})
    for kind in kinds:
        call.need(f"{_KINDS[kind]}:read")
    hide = call.flag("exclude_archived")
    return [
        channel
        for channel in call.company.channels.values()
        if channel.kind in kinds and not (hide and channel.archived)
    ]


def _pages(call: Call, channels: list[Channel]) -> Json:
    shown = page(call, channels)
    return {
        "channels": [channel_json(call.company, one, call.user.id, count=True) for one in shown],
        "response_metadata": next_cursor(call, len(channels)),
    }


def _list(call: Call) -> Json:
    return _pages(call, [channel for channel in _wanted(call) if call.sees(channel)])


def _mine(call: Call) -> Json:
    who = call.text("user", call.user.id)
    if who not in call.company.users:
        raise SlackError("user_not_found")
    mine = [one for one in _wanted(call) if who in one.members and call.sees(one)]
    return _pages(call, mine)


def _info(call: Call) -> Json:
    channel = call.room()
    call.need_for(channel, "read")
    count = call.flag("include_num_members")
    shown = channel_json(call.company, channel, call.user.id, count=count)
    if call.flag("include_locale"):
        shown["locale"] = "en-GB"
    return {"channel": shown}


def _join(call: Call) -> Json:
    call.need("channels:join" if call.is_bot else "channels:write")
    channel = call.room()
    if channel.kind != "public_channel":
        raise SlackError("method_not_supported_for_channel_type")
    if channel.archived:
        raise SlackError("is_archived")
    answer: Json = {}
    if call.user.id in channel.members:
        answer = {
            "warning": "already_in_channel",
            "response_metadata": {"warnings": ["already_in_channel"]},
        }
    changes.join(call.company, channel, call.user)
    return {"channel": channel_json(call.company, channel, call.user.id), **answer}


def _members(call: Call) -> Json:
    channel = call.room()
    call.need_for(channel, "read")
    return {
        "members": page(call, channel.members),
        "response_metadata": next_cursor(call, len(channel.members)),
    }


def _open(call: Call) -> Json:
    call.need("im:write", "mpim:write")
    if call.text("channel"):
        return {"channel": {"id": call.room().id}}
    others = call.names("users")
    if not others:
        raise SlackError("users_list_not_supplied")
    if len(others) > 8:
        raise SlackError("too_many_users")
    for other in others:
        if other not in call.company.users:
            raise SlackError("user_not_found")
        if call.company.users[other].deleted:
            raise SlackError("user_disabled")
    call.need("im:write" if len(others) == 1 else "mpim:write")
    channel = call.company.open_dm([call.user.id, *others])
    if call.flag("return_im"):
        return {"channel": channel_json(call.company, channel, call.user.id)}
    return {"channel": {"id": channel.id}}


def _write(call: Call, private: bool) -> None:
    groups = ("groups:write",)
    call.need(*groups if private else ("channels:manage", "channels:write"))


def _create(call: Call) -> Json:
    private = call.flag("is_private")
    _write(call, private)
    name = call.text("name")
    if len(name) > 80:
        raise SlackError("invalid_name_maxlength")
    if not re.fullmatch(r"[^\W A-Z]+", name.replace("-", "a")):
        raise SlackError("invalid_name_specials")
    if any(channel.name == name for channel in call.company.channels.values()):
        raise SlackError("name_taken")
    kind = "private_channel" if private else "public_channel"
    channel = call.company.add_channel(name, kind, [call.user.id], call.user.id)
    changes.created(call.company, channel)
    return {"channel": channel_json(call.company, channel, call.user.id)}


def _invite(call: Call) -> Json:
    channel = call.room()
    if channel.kind not in ("public_channel", "private_channel"):
        raise SlackError("method_not_supported_for_channel_type")
    private = channel.kind == "private_channel"
    if f"{channel.letter}:write.invites" not in call.token.scopes:
        _write(call, private)
    if channel.archived:
        raise SlackError("is_archived")
    if call.user.id not in channel.members:
        raise SlackError("not_in_channel")
    for who in call.names("users") or [""]:
        user = call.company.users.get(who)
        if user is None:
            raise SlackError("user_not_found" if who else "no_user")
        if user.id == call.user.id:
            raise SlackError("cant_invite_self")
        if user.id in channel.members:
            raise SlackError("already_in_channel")
        if user.deleted or user.team != call.company.team:
            raise SlackError("cant_invite")
        changes.join(call.company, channel, user, call.user.id)
    return {"channel": channel_json(call.company, channel, call.user.id)}


METHODS = (
    Method("conversations.list", _list, "cursor exclude_archived limit team_id types", 20),
    Method("users.conversations", _mine, "cursor exclude_archived limit team_id types user"),
    Method("conversations.info", _info, "channel* include_locale include_num_members"),
    Method("conversations.join", _join, "channel*"),
    Method("conversations.members", _members, "channel* cursor limit", 100),
    Method("conversations.open", _open, "channel prevent_creation return_im users"),
    Method("conversations.create", _create, "is_private name* team_id", 20),
    Method("conversations.invite", _invite, "channel* force users*"),
)
