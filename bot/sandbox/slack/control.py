"""How do other programs, and the demo's chat page, play the people? JSON below /control, no login.

GET or POST /control/<action> with arguments in the query or as a JSON object; names as in
`SlackWorld`. Answers are JSON objects; 400 with `error` when something does not exist.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.sandbox.slack.model import Json, SlackError
from bot.sandbox.slack.render import channel_json, message_json, user_json
from bot.sandbox.slack.responses import Interaction

if TYPE_CHECKING:
    from bot.sandbox.slack.world import SlackWorld

_RECENT = 200
"""Messages that one look at a channel shows, unless told otherwise."""


def control_routes(world: SlackWorld) -> list[BaseRoute]:
    """The routes of the control API."""

    async def serve(request: Request) -> Response:
        args: Json = dict(request.query_params)
        try:
            body = json.loads(await request.body() or b"{}")
            args |= body
            return JSONResponse(_ACTIONS[request.path_params["action"]](world, args))
        except SlackError as error:
            return JSONResponse({"error": error.code}, 400)
        except KeyError as missing:
            return JSONResponse({"error": f"missing or unknown: {missing.args[0]}"}, 400)
        except (TypeError, ValueError) as wrong:
            return JSONResponse({"error": str(wrong)}, 400)

    return [Route("/control/{action}", serve, methods=["GET", "POST"])]


def _people(world: SlackWorld, args: Json) -> Json:
    company = world.company
    with company.lock:
        return {"people": [user_json(company, user) for user in company.users.values()]}


def _channels(world: SlackWorld, args: Json) -> Json:
    """Those that `user` (default: the bot) is in, or all with `all`."""
    company = world.company
    with company.lock:
        me = company.user(args.get("user", company.bot_user)).id
        rooms = [
            {
                **channel_json(company, room, me, count=True),
                "title": _title(world, room.id, me),
                "members": [company.users[one].name for one in room.members],
            }
            for room in company.channels.values()
            if args.get("all") or me in room.members
        ]
    return {"channels": rooms}


def _title(world: SlackWorld, channel_id: str, me: str) -> str:
    company = world.company
    room = company.channels[channel_id]
    others = [company.users[one].name for one in room.members if one != me]
    return f"#{room.name}" if room.kind.endswith("channel") else "@" + ", @".join(others)


def _messages(world: SlackWorld, args: Json) -> Json:
    """A channel as `user` sees it now: messages with replies, and what only they see."""
    company = world.company
    with company.lock:
        room = company.channel(args["channel"])
        newest = room.order[-int(args.get("limit", _RECENT)) :]
        shown = [message_json(company, room.messages[ts]) for ts in newest]
        if args.get("user"):
            notes = world.ephemerals(args["user"])
            mine = [{**n, "is_ephemeral": True} for n in notes if n["channel"] == room.id]
            shown = sorted(shown + mine, key=lambda one: str(one["ts"]))
        for message in shown:
            author = company.users.get(message.get("user", ""))
            message["user_name"] = author.name if author else ""
        return {"channel": room.id, "topic": room.topic, "messages": shown}


def _post(world: SlackWorld, args: Json) -> Json:
    if args.get("raw"):
        extra = {key: args[key] for key in ("blocks", "attachments", "thread") if key in args}
        ts = world.post(args["user"], args["channel"], args.get("text", ""), **extra)
    else:
        thread = args.get("thread", "")
        ts = world.type(args["user"], args["channel"], args["text"], thread=thread)
    return {"ts": ts}


def _edit(world: SlackWorld, args: Json) -> Json:
    world.edit(args["user"], args["channel"], args["ts"], args["text"])
    return {}


def _delete(world: SlackWorld, args: Json) -> Json:
    world.delete(args["user"], args["channel"], args["ts"])
    return {}


def _upload(world: SlackWorld, args: Json) -> Json:
    """`content` as text, or `base64`."""
    encoded = args.get("base64")
    content = base64.b64decode(encoded) if encoded else args["content"]
    more = {key: args[key] for key in ("text", "mode", "mimetype", "thread") if key in args}
    file_id, ts = world.upload(args["user"], args["channel"], args["name"], content, **more)
    return {"file": file_id, "ts": ts}


def _press(world: SlackWorld, args: Json) -> Json:
    action, value = args["action_id"], args.get("value")
    if args.get("view_id"):
        return _done(world.press_in_view(args["user"], args["view_id"], action, value))
    pressed = world.press(args["user"], args["channel"], args["ts"], action, value)
    return _done(pressed)


def _submit(world: SlackWorld, args: Json) -> Json:
    values, view_id = args.get("values"), args.get("view_id", "")
    return _done(world.submit_view(args["user"], values, view_id))


def _slash(world: SlackWorld, args: Json) -> Json:
    text = args.get("text", "")
    return _done(world.slash(args["user"], args["channel"], args["command"], text))


def _shortcut(world: SlackWorld, args: Json) -> Json:
    channel, ts = args.get("channel", ""), args.get("ts", "")
    return _done(world.shortcut(args["user"], args["callback_id"], channel, ts))


def _done(interaction: Interaction) -> Json:
    return {"id": interaction.envelope.id, "trigger_id": interaction.trigger_id}


def _open_home(world: SlackWorld, args: Json) -> Json:
    world.open_home(args["user"], args.get("tab", "home"))
    return {}


def _views(world: SlackWorld, args: Json) -> Json:
    return {"home": world.home(args["user"]), "modal": world.modal(args["user"])}


def _stats(world: SlackWorld, args: Json) -> Json:
    company, delivery = world.company, world.delivery
    with company.lock:
        return {
            "people": len(company.users),
            "channels": len(company.channels),
            "messages": sum(len(room.messages) for room in company.channels.values()),
            "ephemeral": sum(len(notes) for notes in company.ephemeral.values()),
            "events": len(world.events),
            "tries": len(delivery.sent),
            "lost": len(delivery.lost),
            "waiting": delivery.waiting(),
            "sockets": len(world.sockets.open),
            "unknown_arguments": world.unknown_arguments,
        }


def _tokens(world: SlackWorld, args: Json) -> Json:
    """What a bot in another process needs to connect."""
    return {
        "bot_token": world.bot_token,
        "app_token": world.app_token,
        "admin_token": world.admin_token,
        "signing_secret": world.signing_secret,
    }


def _mischief(world: SlackWorld, args: Json) -> Json:
    """Any of `drop`, `duplicate`, `delay`, `outage`, `disconnect`, `rate_limits`."""
    for key in args:
        _MISCHIEF[key](world, args[key])
    return {}


_MISCHIEF: dict[str, Callable[[SlackWorld, Any], None]] = {
    "drop": lambda world, value: world.drop_events(int(value)),
    "duplicate": lambda world, value: world.duplicate_events(int(value)),
    "delay": lambda world, value: world.delay_events(float(value)),
    "outage": lambda world, value: world.outage(float(value)),
    "disconnect": lambda world, value: world.disconnect(str(value)),
    "rate_limits": lambda world, value: setattr(world, "rate_limits", bool(value)),
}

_ACTIONS: dict[str, Callable[[SlackWorld, Json], Json]] = {
    "people": _people,
    "channels": _channels,
    "messages": _messages,
    "post": _post,
    "edit": _edit,
    "delete": _delete,
    "upload": _upload,
    "press": _press,
    "submit": _submit,
    "slash": _slash,
    "shortcut": _shortcut,
    "open_home": _open_home,
    "views": _views,
    "stats": _stats,
    "tokens": _tokens,
    "mischief": _mischief,
}
