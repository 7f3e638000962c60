"""What does the app get when a person presses, submits or commands, and what do they see then?

Payloads: docs.slack.dev reference of interaction payloads (block_actions, view_submission,
view_closed, shortcuts) and of slash commands.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.slack import changes
from bot.sandbox.slack.blocks import elements
from bot.sandbox.slack.company import Company
from bot.sandbox.slack.envelope import INTERACTIVE, SLASH, Envelope
from bot.sandbox.slack.model import Channel, Json, SlackError, User, View
from bot.sandbox.slack.render import message_json, view_json

_URL_LIFE = 30 * 60
_URL_USES = 5


@dataclass(eq=False)
class Interaction:
    """Something a person did, and what came of it."""

    envelope: Envelope
    user: str
    trigger_id: str
    at: float
    channel: str = ""
    ts: str = ""
    """The message it was pressed on."""
    ephemeral: bool = False
    response_url: str = ""
    answers: list[Json] = field(default_factory=list)
    """What was sent to `response_url` or, for a command, with the acknowledgement."""

    @property
    def acked(self) -> bool:
        """The app has answered in time."""
        return self.envelope.acked

    @property
    def answer(self) -> Json | None:
        """What came with the acknowledgement."""
        return self.envelope.answer

    @property
    def failed(self) -> bool:
        """The person saw a warning sign: nobody answered."""
        return self.envelope.lost


class Interactions:
    """Hands of the people. `put` brings an envelope on its way."""

    def __init__(self, company: Company, put: Callable[[Envelope], None]) -> None:
        self._company = company
        self._put = put
        self.all: dict[str, Interaction] = {}
        """By the id in `response_url`."""

    # --- what people do ------------------------------------------------------------------------

    def press(
        self,
        user: str,
        channel: str,
        ts: str,
        action_id: str,
        value: str | None = None,
        *,
        state: Json | None = None,
    ) -> Interaction:
        """Press a button or choose from a menu in a message, also in one only this person sees.

        With several elements of that action_id, `value` picks one. Raises `SlackError`
        ("message_not_found", "action_not_found") when there is nothing to press.
        """
        company = self._company
        with company.lock:
            person, room = company.user(user), company.channel(channel)
            message, only_me = self._pressable(person, room, ts)
            container: Json = {
                "type": "message",
                "message_ts": ts,
                "channel_id": room.id,
                "is_ephemeral": only_me,
            }
            if message.get("thread_ts"):
                container["thread_ts"] = message["thread_ts"]
            payload: Json = {
                "type": "block_actions",
                "container": container,
                "channel": _channel(room),
                "state": {"values": state or {}},
                "actions": [_action(self._blocks(message), action_id, value, company.clock())],
            }
            if not only_me:
                payload["message"] = message
            made = self._new(person, payload, room, ts, url=True)
            made.ephemeral = only_me
        self._put(made.envelope)
        return made

    def press_in_view(
        self, user: str, view_id: str, action_id: str, value: str | None = None
    ) -> Interaction:
        """Press something in a modal or, with the id from `home`, in the Home tab."""
        company = self._company
        with company.lock:
            view = self._view(view_id, company.user(user))
            blocks = view.body.get("blocks", [])
            payload: Json = {
                "type": "block_actions",
                "container": {"type": "view", "view_id": view.id},
                "view": view_json(company, view),
                "actions": [_action(blocks, action_id, value, company.clock())],
            }
            made = self._new(company.user(user), payload)
        self._put(made.envelope)
        return made

    def submit_view(
        self, user: str, values: Mapping[str, Any] | None = None, view_id: str = ""
    ) -> Interaction:
        """Submit a modal, by default the newest open one. `values`: action_id → entry."""
        company = self._company
        with company.lock:
            person = company.user(user)
            view = self._view(view_id, person)
            shown = view_json(company, view)
            shown["state"] = {"values": _state(view.body.get("blocks", []), values or {})}
            payload: Json = {"type": "view_submission", "view": shown, "response_urls": []}
            made = self._new(person, payload)
            made.envelope.on_answer = lambda answer: self._after_submit(view, answer)
        self._put(made.envelope)
        return made

    def close_view(self, user: str, view_id: str = "") -> Interaction | None:
        """Close a modal; the app hears of it when the view says notify_on_close."""
        company = self._company
        with company.lock:
            person = company.user(user)
            view = self._view(view_id, person)
            del company.views[view.id]
            if not view.body.get("notify_on_close"):
                return None
            payload: Json = {
                "type": "view_closed",
                "view": view_json(company, view),
                "is_cleared": False,
            }
            made = self._new(person, payload)
        self._put(made.envelope)
        return made

    def slash(self, user: str, channel: str, command: str, text: str = "") -> Interaction:
        """Type a slash command; what the acknowledgement says is shown to this person."""
        company = self._company
        with company.lock:
            person, room = company.user(user), company.channel(channel)
            made = self._new(person, {}, room, url=True)
            made.envelope.kind = SLASH
            made.envelope.payload = {
                "token": "sandbox",
                "team_id": company.team,
                "team_domain": company.team_name.lower(),
                "channel_id": room.id,
                "channel_name": _channel(room)["name"],
                "user_id": person.id,
                "user_name": person.name,
                "command": command,
                "text": text,
                "api_app_id": company.app_id,
                "is_enterprise_install": "false",
                "response_url": made.response_url,
                "trigger_id": made.trigger_id,
            }
            made.envelope.on_answer = lambda answer: self._respond(made, answer or {})
        self._put(made.envelope)
        return made

    def shortcut(self, user: str, callback_id: str, channel: str = "", ts: str = "") -> Interaction:
        """Use a message shortcut (with `channel` and `ts`) or a global one."""
        company = self._company
        with company.lock:
            person = company.user(user)
            stamp = f"{company.clock():.6f}"
            payload: Json = {"callback_id": callback_id, "action_ts": stamp}
            if not channel:
                made = self._new(person, {**payload, "type": "shortcut"})
            else:
                room = company.channel(channel)
                message = message_json(company, company.message(room, ts))
                payload |= {
                    "type": "message_action",
                    "channel": _channel(room),
                    "message_ts": ts,
                    "message": message,
                }
                made = self._new(person, payload, room, ts, url=True)
        self._put(made.envelope)
        return made

    # --- what comes back -----------------------------------------------------------------------

    def answered(self, key: str, body: Json) -> str:
        """Something was posted to a response_url; gives "" or why it is refused."""
        with self._company.lock:
            interaction = self.all.get(key)
            if interaction is None:
                return "invalid_url"
            posted = [one for one in interaction.answers if not one.get("_acked")]
            if self._company.clock() - interaction.at > _URL_LIFE:
                return "expired_url"
            if len(posted) >= _URL_USES:
                return "used_url"
            self._respond(interaction, body)
            return ""

    def _respond(self, interaction: Interaction, body: Json) -> None:
        company = self._company
        with company.lock:
            if not body:
                return
            interaction.answers.append(body)
            room = company.channels[interaction.channel]
            text, blocks = str(body.get("text", "")), body.get("blocks") or []
            if body.get("delete_original"):
                self._delete_original(interaction, room)
            elif body.get("replace_original") and interaction.ts:
                self._replace_original(interaction, room, text, blocks)
            elif body.get("response_type") == "in_channel":
                thread = str(body.get("thread_ts", ""))
                changes.post(company, room, company.bot, text, blocks=blocks, thread=thread)
            else:
                note: Json = {
                    "ts": company.new_ts(room),
                    "channel": room.id,
                    "user": company.bot_user,
                    "bot_id": company.bot.bot_id,
                    "text": text,
                    "blocks": blocks,
                    "attachments": body.get("attachments") or [],
                    "thread_ts": str(body.get("thread_ts", "")),
                }
                company.ephemeral.setdefault(interaction.user, []).append(note)

    def _delete_original(self, interaction: Interaction, room: Channel) -> None:
        company = self._company
        if interaction.ephemeral:
            notes = company.ephemeral[interaction.user]
            company.ephemeral[interaction.user] = [n for n in notes if n["ts"] != interaction.ts]
        elif interaction.ts in room.messages:
            changes.delete(company, room.messages[interaction.ts])

    def _replace_original(
        self, interaction: Interaction, room: Channel, text: str, blocks: list[Json]
    ) -> None:
        company = self._company
        if interaction.ephemeral:
            for note in company.ephemeral[interaction.user]:
                if note["ts"] == interaction.ts:
                    note |= {"text": text, "blocks": blocks, "attachments": []}
        elif interaction.ts in room.messages:
            message = room.messages[interaction.ts]
            changes.edit(company, message, text=text, blocks=blocks, by=company.bot_user)

    def _after_submit(self, view: View, answer: Json | None) -> None:
        with self._company.lock:
            action = (answer or {}).get("response_action", "close")
            if action in ("close", "clear"):
                self._company.views.pop(view.id, None)
            elif action == "update" and answer:
                view.body = answer["view"]
                view.hash = secrets.token_hex(8)
            elif action == "push" and answer:
                new = View(self._company.new_id("V"), view.user, answer["view"], "1", "", view.id)
                self._company.views[new.id] = new

    # --- building ------------------------------------------------------------------------------

    def _new(
        self,
        person: User,
        payload: Json,
        room: Channel | None = None,
        ts: str = "",
        *,
        url: bool = False,
    ) -> Interaction:
        company = self._company
        team = {"id": company.team, "domain": company.team_name.lower()}
        trigger = company.trigger(person.id)
        who = {
            "id": person.id,
            "username": person.name,
            "name": person.name,
            "team_id": person.team,
        }
        full: Json = {
            **payload,
            "user": who,
            "team": team,
            "enterprise": None,
            "is_enterprise_install": False,
            "api_app_id": company.app_id,
            "token": "sandbox",
            "trigger_id": trigger.id,
        }
        key = secrets.token_hex(12)
        where = f"{company.base_url}/response/{key}" if url else ""
        if where:
            full["response_url"] = where
        made = Interaction(
            Envelope(INTERACTIVE, full),
            person.id,
            trigger.id,
            company.clock(),
            room.id if room else "",
            ts,
            response_url=where,
        )
        self.all[key] = made
        return made

    def _pressable(self, person: User, room: Channel, ts: str) -> tuple[Json, bool]:
        for note in self._company.ephemeral.get(person.id, []):
            if note["ts"] == ts and note["channel"] == room.id:
                return note, True
        return message_json(self._company, self._company.message(room, ts)), False

    def _blocks(self, message: Json) -> list[Json]:
        inside = [b for one in message.get("attachments", []) for b in one.get("blocks", [])]
        return [*message.get("blocks", []), *inside]

    def _view(self, view_id: str, person: User) -> View:
        company = self._company
        view = company.views.get(view_id) if view_id else company.modal_of(person)
        if view is None:
            raise SlackError("not_found")
        return view


def _channel(room: Channel) -> Json:
    names = {"im": "directmessage", "private_channel": "privategroup", "mpim": room.name}
    return {"id": room.id, "name": names.get(room.kind, room.name)}


def _action(blocks: list[Json], action_id: str, value: str | None, now: float) -> Json:
    found = [pair for pair in elements(blocks) if pair[1]["action_id"] == action_id]
    if value is not None and len(found) > 1:
        found = [pair for pair in found if pair[1].get("value") == value] or found
    if not found:
        raise SlackError("action_not_found")
    block, element = found[0]
    action: Json = {
        "type": element["type"],
        "action_id": action_id,
        "block_id": block.get("block_id", ""),
        "action_ts": f"{now:.6f}",
    }
    if element["type"] == "button":
        for key in ("text", "value", "style"):
            if key in element:
                action[key] = element[key]
        return action
    return action | _entered(element, value)


def _entered(element: Json, value: Any) -> Json:
    """What a menu or an input holds after somebody chose or wrote `value`."""
    kind = element["type"]
    options = {str(one.get("value")): one for one in element.get("options", [])}
    for group in element.get("option_groups", []):
        options |= {str(one.get("value")): one for one in group.get("options", [])}
    if kind in ("static_select", "external_select", "radio_buttons", "overflow"):
        return {"selected_option": options.get(str(value))}
    if kind in ("checkboxes", "multi_static_select"):
        return {"selected_options": [options[str(one)] for one in value or []]}
    for name in ("users", "conversations", "channels"):
        if kind == f"{name}_select":
            return {f"selected_{name[:-1]}": value}
        if kind == f"multi_{name}_select":
            return {f"selected_{name}": value or []}
    if kind in ("datepicker", "timepicker"):
        return {"selected_date" if kind == "datepicker" else "selected_time": value}
    return {"value": value}


def _state(blocks: list[Json], values: Mapping[str, Any]) -> Json:
    state: Json = {}
    for block, element in elements(blocks):
        if element["type"] == "button":
            continue
        action_id = element["action_id"]
        value = values.get(action_id, element.get("initial_value"))
        entered = {"type": element["type"], **_entered(element, value)}
        state.setdefault(block.get("block_id", ""), {})[action_id] = entered
    return state
