"""What happens when somebody presses, submits or uses a shortcut?

Everything is acknowledged at once and worked on afterwards, in Bolt's listener threads.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot import messages
from bot.connectors.slack.document import Place
from bot.errors import LeakwatchError, UserError
from bot.incident import Actor, Incident, Status
from bot.messages import AUTHOR_FALSE_POSITIVE, AUTHOR_REMOVED_IT
from bot.slack_app import cards, modals
from bot.slack_app.blocks import Block, modal, said, section
from bot.slack_app.commands import status_blocks
from bot.slack_app.desk import Desk, Raw

Ack = Callable[..., Any]
"""Bolt's: tells Slack that we have it."""
_VALUE = re.compile(r"(\d{1,18})/(\d{1,18})(?::(\d{1,3}))?")
_LINE = re.compile(r"[0-9]{1,18}")

REPORT_LEAK = "report_leak"
LEAK_STATUS = "leak_status"


def _over(incident: Incident) -> bool:
    return incident.over


def _not_over(incident: Incident) -> bool:
    return not incident.over


def _alive(incident: Incident) -> bool:
    return not incident.over and incident.dead_at is None


OFFERED: dict[str, Callable[[Incident], bool]] = {
    cards.REVOKE: _alive,
    cards.FALSE_POSITIVE: _not_over,
    cards.CLAIM: _not_over,
    cards.SNOOZE: _not_over,
    cards.CLOSE: _not_over,
    cards.RESTORE: lambda incident: incident.status is Status.FALSE_POSITIVE,
    cards.REOPEN: _over,
    cards.COPIES: lambda incident: True,
}
"""Button of a card → whether it makes sense in the state that the incident is in now."""
_FREE = frozenset([cards.COPIES])
"""What everybody may press who sees the card."""


# --- the buttons of a card ---------------------------------------------------------------------


def card_pressed(desk: Desk, ack: Ack, body: Raw) -> None:
    """A button or menu of a card."""
    ack()
    _safely(desk, body, lambda: _card(desk, body))


def _card(desk: Desk, body: Raw) -> None:
    action = body["actions"][0]
    word = str(action.get("action_id"))
    chosen = (action.get("selected_option") or {}).get("value")
    incident, hours = _incident(desk, str(chosen or action.get("value") or ""))
    user = str(body["user"]["id"])
    if word not in OFFERED:
        return
    if word not in _FREE:
        desk.demand_approver(user)
    if not OFFERED[word](incident):
        raise UserError(messages.card_outdated(incident.id, incident.status))
    view = _view(desk, word, incident, body)
    if view is not None:
        desk.api.call("views.open", trigger_id=body.get("trigger_id"), view=view)
        return
    _once(
        desk,
        body,
        (user, word, str(incident.id)),
        lambda actor: _act(desk, word, incident.id, hours, actor),
    )


def _incident(desk: Desk, value: str) -> tuple[Incident, int]:
    """The incident that a button's value names, and the hours chosen beside it."""
    found = _VALUE.fullmatch(value)
    if not found:
        raise UserError(messages.NOT_FOUND_AGAIN)
    return desk.incident(int(found[1])), int(found[3] or 0)


def _view(desk: Desk, word: str, incident: Incident, body: Raw) -> Block | None:
    """The window that a button opens; None when it acts at once."""
    channel = str((body.get("channel") or {}).get("id") or "")
    if word == cards.COPIES:
        answers, _ = desk.answers(incident)
        return modals.copies_view(answers)
    if word == cards.FALSE_POSITIVE:
        return modals.false_positive_view(incident, channel)
    if word == cards.CLOSE:
        return modals.close_view(incident, channel)
    return None


def _act(desk: Desk, word: str, number: int, hours: int, actor: Actor) -> str:
    if word == cards.REVOKE:
        return desk.actions.revoke(number, actor)
    if word == cards.CLAIM:
        return desk.actions.claim(number, actor)
    if word == cards.SNOOZE:
        return desk.actions.snooze(number, actor, hours)
    if word == cards.RESTORE:
        return desk.actions.restore(number, actor)
    return desk.actions.reopen(number, actor)


# --- the windows -------------------------------------------------------------------------------


def reason_given(desk: Desk, ack: Ack, body: Raw) -> None:
    """The window of False positive or Close was submitted."""
    view = body["view"]
    entered = (view.get("state") or {}).get("values") or {}
    field = (entered.get(modals.REASON_BLOCK) or {}).get(modals.REASON_ACTION) or {}
    reason = str(field.get("value") or "").strip()
    # the reason is stored, so it must not be what we keep out of texts
    if desk.holds_credential(reason):
        errors = {modals.REASON_BLOCK: messages.REASON_HELD_CREDENTIAL}
        ack(response_action="errors", errors=errors)
        return
    ack()
    value, channel = modals.about(str(view.get("private_metadata") or ""))
    # a submission has no response_url: the answer goes to where the card stands
    where = {"user": body["user"], "channel": {"id": channel}}
    _safely(desk, where, lambda: _reason(desk, str(view.get("callback_id")), value, reason, where))


def _reason(desk: Desk, callback: str, value: str, reason: str, where: Raw) -> None:
    incident, _ = _incident(desk, value)
    user = str(where["user"]["id"])
    desk.demand_approver(user)
    if incident.over:
        raise UserError(messages.card_outdated(incident.id, incident.status))

    def act(actor: Actor) -> str:
        if callback == modals.CLOSE_VIEW:
            return desk.actions.close(incident.id, actor, reason)
        return desk.actions.false_positive(incident.id, actor, reason)

    _once(desk, where, (user, callback, str(incident.id)), act)


# --- the buttons of a notice to an author ------------------------------------------------------


def author_pressed(desk: Desk, ack: Ack, body: Raw) -> None:
    """“I removed it” or “It is not a secret” in a notice."""
    ack()
    _safely(desk, body, lambda: _author(desk, body))


def _author(desk: Desk, body: Raw) -> None:
    action = body["actions"][0]
    word, value = str(action.get("action_id")), str(action.get("value") or "")
    if not _LINE.fullmatch(value) or desk.store.occurrence(int(value)) is None:
        raise UserError(messages.NOT_FOUND_AGAIN)
    number, user = int(value), str(body["user"]["id"])
    does = {
        AUTHOR_REMOVED_IT: desk.actions.author_removed,
        AUTHOR_FALSE_POSITIVE: desk.actions.author_false_positive,
    }[word]
    # answered: the notice gives way to the answer, so that nobody presses it again
    _once(desk, body, (user, word, value), lambda actor: does(number, actor), replace=True)


# --- shortcuts ---------------------------------------------------------------------------------


def leak_reported(desk: Desk, ack: Ack, body: Raw) -> None:
    """The shortcut on a message: somebody saw a leak."""
    ack()
    _safely(desk, body, lambda: _reported(desk, body))


def _reported(desk: Desk, body: Raw) -> None:
    channel, message = body.get("channel") or {}, body.get("message") or {}
    ts = str(body.get("message_ts") or message.get("ts") or "")
    name = str(channel.get("name") or "")
    hidden = name in ("", "directmessage", "privategroup") or name.startswith("mpdm-")
    place = Place(desk.connector, str(channel.get("id") or ""), "" if hidden else f"#{name}")
    location = place.message(ts, str(message.get("thread_ts") or "") or None)
    user = str(body["user"]["id"])
    _once(
        desk,
        body,
        (user, REPORT_LEAK, location.key),
        lambda actor: desk.actions.report_message(location, actor),
    )


def status_wanted(desk: Desk, ack: Ack, body: Raw) -> None:
    """The global shortcut: the state in a window."""
    ack()
    view = modal("leakwatch", status_blocks(desk))
    _safely(
        desk,
        body,
        lambda: desk.api.call("views.open", trigger_id=body.get("trigger_id"), view=view),
    )


# --- what all of them need ---------------------------------------------------------------------


def _once(
    desk: Desk,
    body: Raw,
    what: tuple[str, ...],
    act: Callable[[Actor], str],
    *,
    replace: bool = False,
) -> None:
    """Do it unless it is a double click, and show what came of it."""
    if not desk.once.first(*what):
        _answer(desk, body, messages.ALREADY_ON_IT)
        return
    try:
        text = act(desk.actor(body["user"]))
    except BaseException:
        desk.once.failed(*what)
        raise
    _answer(desk, body, text, replace=replace)


def _safely(desk: Desk, body: Raw, work: Callable[[], object]) -> None:
    """Whatever was foreseen to go wrong becomes a sentence for the person."""
    try:
        work()
    except LeakwatchError as error:
        _answer(desk, body, messages.sorry(error))


def _answer(desk: Desk, body: Raw, text: str, *, replace: bool = False) -> None:
    shown = said(text)
    desk.reply(body, shown, [section([shown])], replace=replace)
