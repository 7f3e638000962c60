"""What does the app get when a person presses, submits or commands, and what do they see then?

Payloads: docs.slack.dev reference of interaction payloads (block_actions, view_submission,
view_closed, shortcuts) and of slash commands.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from typing import Any

from bot.sandbox.slack.company import Company
from bot.sandbox.slack.entries import action_of, state_of
from bot.sandbox.slack.envelope import INTERACTIVE, SLASH, Envelope
from bot.sandbox.slack.model import Channel, Json, SlackError, User, View
from bot.sandbox.slack.render import message_json, view_json
from bot.sandbox.slack.responses import Interaction, Responses


class Interactions:
    """Hands of the people. `put` brings an envelope on its way."""

    def __init__(self, company: Company, put: Callable[[Envelope], None]) -> None:
        self._company = company
        self._put = put
        self.responses = Responses(company)

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
                "actions": [action_of(self._blocks(message), action_id, value, company.clock())],
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
                "actions": [action_of(blocks, action_id, value, company.clock())],
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
            shown["state"] = {"values": state_of(view.body.get("blocks", []), values or {})}
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
            made.envelope.on_answer = lambda answer: self.responses.show(made, answer or {})
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
        self.responses.all[key] = made
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
