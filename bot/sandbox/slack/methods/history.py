"""What was said in a conversation and in a thread?

docs.slack.dev: conversations.history gives newest first and top-level messages only;
conversations.replies gives the parent first, then replies from old to new.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable

from bot.sandbox.slack.call import Call, Method, decode_cursor, encode_cursor
from bot.sandbox.slack.model import Channel, Json, Message, SlackError
from bot.sandbox.slack.render import message_json


def _between(call: Call) -> Callable[[str], bool]:
    """Whether a ts lies inside oldest and latest; the ends themselves only when `inclusive`."""
    oldest = call.stamp("oldest", "invalid_ts_oldest")
    latest = call.stamp("latest", "invalid_ts_latest")
    inclusive = call.flag("inclusive")

    def inside(ts: str) -> bool:
        if inclusive:
            return (not oldest or ts >= oldest) and (not latest or ts <= latest)
        return (not oldest or ts > oldest) and (not latest or ts < latest)

    return inside


def _size(call: Call, default: int) -> int:
    size = call.number("limit", default)
    if size < 1:
        raise SlackError("invalid_limit")
    return min(size, 999)


def _show(call: Call, message: Message) -> Json:
    shown = message_json(call.company, message)
    if not call.flag("include_all_metadata") and "metadata" in shown:
        del shown["metadata"]
    return shown


def _top(channel: Channel, ts: str) -> bool:
    body = channel.messages[ts].body
    return not channel.messages[ts].thread or body.get("subtype") == "thread_broadcast"


def _history(call: Call) -> Json:
    channel = call.room()
    call.history_of(channel)
    inside, size = _between(call), _size(call, 100)
    before, oldest = decode_cursor(call.text("cursor")), call.stamp("oldest", "invalid_ts_oldest")
    chosen: list[str] = []
    more = False
    start = bisect.bisect_left(channel.order, before) if before else len(channel.order)
    for place in range(start - 1, -1, -1):
        ts = channel.order[place]
        if oldest and ts < oldest:
            break
        if not inside(ts) or not _top(channel, ts):
            continue
        if len(chosen) == size:
            more = True
            break
        chosen.append(ts)
    return {
        "messages": [_show(call, channel.messages[ts]) for ts in chosen],
        "has_more": more,
        "pin_count": 0,
        "response_metadata": {"next_cursor": encode_cursor(chosen[-1]) if more else ""},
    }


def _replies(call: Call) -> Json:
    channel = call.room()
    call.history_of(channel)
    ts = call.text("ts")
    message = channel.messages.get(ts)
    if message is None:
        raise SlackError("thread_not_found")
    parent = message.thread or ts
    inside, size = _between(call), _size(call, 999)
    after = decode_cursor(call.text("cursor"))
    replies = [
        one for one in channel.threads.get(parent, []) if inside(one) and (not after or one > after)
    ]
    chosen, more = replies[:size], len(replies) > size
    shown = [parent, *chosen] if parent in channel.messages else chosen
    return {
        "messages": [_show(call, channel.messages[one]) for one in shown],
        "has_more": more,
        "response_metadata": {"next_cursor": encode_cursor(chosen[-1]) if more else ""},
    }


_ARGS = "channel* cursor include_all_metadata inclusive latest limit oldest"
METHODS = (
    Method("conversations.history", _history, _ARGS),
    Method("conversations.replies", _replies, f"{_ARGS} ts*"),
)
