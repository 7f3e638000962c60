"""What does the demo's chat show, and what can one do in it?"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.sandbox.pages.forms import Forger, Wrong, orders, text_of
from bot.sandbox.pages.mrkdwn import Names, rich, shown, unescape
from bot.sandbox.slack import SlackWorld
from bot.sandbox.slack.model import Channel, Json, SlackError, User
from bot.web.guard import Guard
from bot.web.render import Renderer

PEOPLE = ("ann", "ben", "cho", "dora")
COMMAND = "/leakwatch"
HOME = "home"
"""Stands in the address where a channel's id would be: the app's Home tab."""
_RECENT = 100
"""Messages of a channel that are shown, without replies."""


@dataclass
class Shown:
    """A message as one person sees it."""

    key: str
    ts: str
    time: str
    name: str
    bot: bool
    mine: bool
    text: str
    """mrkdwn, used where there are no blocks."""
    typed: str
    """As its author would see it in the box when editing."""
    blocks: list[Json]
    attachments: list[Json]
    files: list[Json]
    edited: bool
    only_me: bool
    gone: bool
    replies: list[Shown] = field(default_factory=list)


class Open(dict[str, Any]):
    """JSON of an app in which everything may be missing: what is not there is empty, and prints
    as nothing."""

    def __missing__(self, key: str) -> Open:
        return Open()

    def __str__(self) -> str:
        return ""

    def __html__(self) -> str:
        return ""


def opened(value: Any) -> Any:
    """A copy of JSON with `Open` in place of every object."""
    if isinstance(value, dict):
        return Open({str(key): opened(each) for key, each in value.items()})
    if isinstance(value, list):
        return [opened(each) for each in value]
    return value if value is not None else Open()


class ChatPages:
    """The chat. Everybody may be anybody here."""

    def __init__(self, world: SlackWorld, renderer: Renderer, forger: Forger) -> None:
        self._world = world
        self._renderer = renderer
        self._forger = forger

    def routes(self, guard: Guard) -> list[BaseRoute]:
        """GET /chat, its live parts, and POST /chat/do."""
        actions = {
            "send": self._send,
            "edit": self._edit,
            "delete": self._delete,
            "press": self._press,
            "press-in-view": self._press_in_view,
            "submit": self._submit,
            "close": self._close,
            "forge": self._forger.text,
        }
        return [
            Route("/chat", guard(self.page), methods=["GET"]),
            Route("/chat/rooms", guard(self.rooms), methods=["GET"]),
            Route("/chat/messages", guard(self.messages), methods=["GET"]),
            orders("/chat/do", actions, guard),
        ]

    # --- showing -------------------------------------------------------------------------------

    def page(self, request: Request) -> Response:
        """The whole page: `as` and `in` in the query say who one is and where."""
        me, room = self._who(request), self._where(request)
        if room is None:
            self._world.open_home(me.id)
        return self._renderer.shell(
            "sandbox_chat.html",
            title="Chat",
            here="/chat",
            me=me.name,
            people=PEOPLE,
            place=room.id if room else HOME,
            title_of=self._title(room, me) if room else "leakwatch, App Home",
            can_write=room is not None and not room.archived,
            favourites=self._forger.favourites,
            others=self._forger.others,
        )

    def rooms(self, request: Request) -> Response:
        """The list of conversations, with the number of messages in each."""
        me, here = self._who(request), request.query_params.get("in", "")
        company = self._world.company
        with company.lock:
            rows = [
                (room.id, self._title(room, me), len(room.messages), room.id == here)
                for room in company.channels.values()
                if me.id in room.members and not room.archived
            ]
        return self._renderer.page(
            request,
            "sandbox_rooms.html",
            title="Chat",
            rows=rows,
            me=me.name,
            home=(HOME, here == HOME),
        )

    def messages(self, request: Request) -> Response:
        """A conversation as it reads now, and the window that is open over it."""
        me, room = self._who(request), self._where(request)
        return self._renderer.page(
            request,
            "sandbox_messages.html",
            title="Chat",
            messages=self._messages(room, me) if room else [],
            home=None if room else opened(self._world.home(me.id) or {}),
            modal=opened(self._world.modal(me.id) or {}),
            place=room.id if room else HOME,
            mrkdwn=self._mrkdwn,
            rich=self._rich,
        )

    def _who(self, request: Request) -> User:
        name = request.query_params.get("as", PEOPLE[0])
        return self._world.company.user(name if name in PEOPLE else PEOPLE[0])

    def _where(self, request: Request) -> Channel | None:
        """The channel; None for the Home tab."""
        which = request.query_params.get("in", "")
        if which == HOME:
            return None
        with self._world.company.lock:
            try:
                return self._world.company.channel(which or "#general")
            except SlackError:
                return self._world.company.channel("#general")

    def _title(self, room: Channel, me: User) -> str:
        if room.kind.endswith("channel"):
            return f"#{room.name}"
        users = self._world.company.users
        return "@" + ", @".join(users[one].name for one in room.members if one != me.id)

    def _messages(self, room: Channel, me: User) -> list[Shown]:
        with self._world.company.lock:
            everything = self._world.messages(room.id)
            notes = [
                {**note, "only_me": True}
                for note in self._world.ephemerals(me.id)
                if note["channel"] == room.id
            ]
        tops: dict[str, Shown] = {}
        replies: list[tuple[str, Shown]] = []
        for raw in sorted(everything + notes, key=lambda one: str(one["ts"])):
            made = self._shown(raw, me)
            thread = str(raw.get("thread_ts") or "")
            if thread and thread != raw["ts"]:
                replies.append((thread, made))
            else:
                tops[made.ts] = made
        for thread, made in replies:
            if thread in tops:
                tops[thread].replies.append(made)
            else:
                tops[made.ts] = made
        return list(tops.values())[-_RECENT:]

    def _shown(self, raw: Json, me: User) -> Shown:
        author = self._world.company.users.get(str(raw.get("user", "")))
        ts, text = str(raw["ts"]), str(raw.get("text", ""))
        only_me = bool(raw.get("only_me"))
        return Shown(
            key=f"m{ts.replace('.', '-')}{'e' if only_me else ''}",
            ts=ts,
            time=datetime.fromtimestamp(float(ts), UTC).strftime("%H:%M:%S"),
            name=str(raw.get("username") or (author.name if author else "somebody")),
            bot=bool(author and author.bot_id),
            mine=bool(author and author.id == me.id and not raw.get("subtype")),
            text=text,
            typed=_as_typed(text, self._name),
            blocks=opened(raw.get("blocks") or []),
            attachments=opened(raw.get("attachments") or []),
            files=opened(raw.get("files") or []),
            edited="edited" in raw,
            only_me=only_me,
            gone=raw.get("subtype") == "tombstone",
        )

    def _name(self, which: str) -> str:
        company = self._world.company
        if which in company.users:
            return f"@{company.users[which].name}"
        if which in company.channels:
            return f"#{company.channels[which].name}"
        return which

    def _mrkdwn(self, text: Any) -> Markup:
        """A text object, or mrkdwn, as HTML."""
        if isinstance(text, dict):
            if text.get("type") == "plain_text":
                return Markup("{}").format(text.get("text", ""))
            return shown(str(text.get("text", "")), self._name)
        return shown(str(text or ""), self._name)

    def _rich(self, element: Json) -> Markup:
        return rich(element, self._name)

    # --- doing ---------------------------------------------------------------------------------

    def _person(self, args: Json) -> str:
        if args.get("as") not in PEOPLE:
            raise Wrong("Choose who you are.")
        return str(args["as"])

    def _send(self, args: Json) -> Json:
        """A message, or a command when it begins with /leakwatch."""
        who, text = self._person(args), text_of(args)
        room = str(args.get("in", ""))
        if text.strip().partition(" ")[0] == COMMAND:
            made = self._world.slash(who, room, COMMAND, text.strip().partition(" ")[2].strip())
            return {"command": made.envelope.id}
        if text.startswith("/"):
            raise Wrong(f"The only command here is {COMMAND}.")
        return {"ts": self._world.type(who, room, text, thread=str(args.get("thread") or ""))}

    def _edit(self, args: Json) -> Json:
        self._own(args)
        self._world.edit(self._person(args), args["in"], args["ts"], text_of(args))
        return {}

    def _delete(self, args: Json) -> Json:
        self._own(args)
        self._world.delete(self._person(args), args["in"], args["ts"])
        return {}

    def _own(self, args: Json) -> None:
        found = self._world.message(str(args.get("in", "")), str(args.get("ts", "")))
        if found is None:
            raise Wrong("That message is gone.")
        if found.get("user") != self._world.user_id(self._person(args)):
            raise Wrong("Only its author can do that.")

    def _press(self, args: Json) -> Json:
        pressed = self._world.press(
            self._person(args), args["in"], args["ts"], args["action"], args.get("value")
        )
        return {"id": pressed.envelope.id}

    def _press_in_view(self, args: Json) -> Json:
        pressed = self._world.press_in_view(
            self._person(args), args["view"], args["action"], args.get("value")
        )
        return {"id": pressed.envelope.id}

    def _submit(self, args: Json) -> Json:
        values = args.get("values")
        made = self._world.submit_view(
            self._person(args), values if isinstance(values, dict) else {}, args["view"]
        )
        return {"id": made.envelope.id}

    def _close(self, args: Json) -> Json:
        self._world.close_view(self._person(args), args["view"])
        return {}


def _as_typed(text: str, names: Names) -> str:
    """The text as it stands in the box again: links and mentions as they were typed."""
    out, at = [], 0
    while (start := text.find("<", at)) >= 0 and (end := text.find(">", start)) >= 0:
        target, _, label = text[start + 1 : end].partition("|")
        if target[:1] in ("@", "#"):
            label = names(target[1:])
        elif target[:1] == "!":
            label = f"@{target[1:]}"
        out += [text[at:start], label or target]
        at = end + 1
    return unescape("".join(out) + text[at:])
