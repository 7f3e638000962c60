"""What happens when somebody presses, submits or uses a shortcut."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from bot import messages
from bot.connectors.slack.api import Api
from bot.incident import Incident, Status
from bot.slack_app import SlackBoard, cards, renderer
from bot.slack_app.approvers import Approvers
from tests.conftest import Canaries

from .office import Office


@pytest.fixture
def desk(office: Office) -> Iterator[Office]:
    with office.listening():
        yield office


@pytest.fixture
def board(desk: Office) -> SlackBoard:
    workspace = desk.workspace
    api = Api(workspace.bot_token.get_secret_value(), base_url=workspace.base_url)
    render = renderer(desk.store, desk.actions)
    return SlackBoard(api, workspace.security_channel, desk.store, "acme", render)


def posted(desk: Office, board: SlackBoard, forge: Canaries) -> tuple[Incident, str]:
    """An incident and the ts of its card."""
    incident = desk.leak(f"deploy with {forge('github-pat')}")
    board.publish_stale()
    shown = board_address(desk, board, incident)
    return incident, shown


def board_address(desk: Office, board: SlackBoard, incident: Incident) -> str:
    shown = desk.store.shown(board.name, incident.id)
    assert shown is not None
    return shown.address


def press(desk: Office, ts: str, action: str, user: str = "dora", value: str | None = None) -> Any:
    return desk.world.press(user, "#security", ts, action, value)


# --- cards -------------------------------------------------------------------------------------


def test_revoke(desk: Office, board: SlackBoard, forge: Canaries) -> None:
    incident, ts = posted(desk, board, forge)
    pressed = press(desk, ts, cards.REVOKE)
    assert "Revoking the credential" in desk.answer(pressed)
    desk.world.wait_for(lambda: pressed.acked)
    who = f"slack:acme/{desk.world.user_id('dora')} (dora)"
    assert desk.incident(incident.id).approved_by == who
    assert ("contain", f"contain-{incident.id}-2") in desk.queue.work


@pytest.mark.parametrize(
    "action", [cards.REVOKE, cards.FALSE_POSITIVE, cards.CLAIM, cards.SNOOZE, cards.CLOSE]
)
def test_only_approvers_may_act_on_cards(
    desk: Office, board: SlackBoard, forge: Canaries, action: str
) -> None:
    incident, ts = posted(desk, board, forge)
    before = desk.incident(incident.id)
    value = f"{incident.id}/{before.version}:24" if action == cards.SNOOZE else None
    pressed = press(desk, ts, action, "ann", value)
    assert desk.answer(pressed) == messages.ONLY_APPROVERS
    assert desk.incident(incident.id) == before
    assert not desk.world.company.views


def test_a_double_click_acts_once(desk: Office, board: SlackBoard, forge: Canaries) -> None:
    incident, ts = posted(desk, board, forge)
    first, second = press(desk, ts, cards.REVOKE), press(desk, ts, cards.REVOKE)
    answers = {desk.answer(first), desk.answer(second)}
    assert messages.ALREADY_ON_IT in answers
    assert desk.journal().count("approved-revocation") == 1
    assert desk.incident(incident.id).run == 2


def test_an_old_card_changes_nothing(desk: Office, board: SlackBoard, forge: Canaries) -> None:
    incident, ts = posted(desk, board, forge)
    with desk.store.write() as tx:
        tx.change(incident.id, status=Status.CLOSED.value)
    shown = desk.answer(press(desk, ts, cards.REVOKE))
    assert f"This card was out of date: incident {incident.id} is closed now." in shown
    assert "approved-revocation" not in desk.journal()


def test_claim_and_snooze(desk: Office, board: SlackBoard, forge: Canaries) -> None:
    incident, ts = posted(desk, board, forge)
    version = desk.incident(incident.id).version
    assert "is yours" in desk.answer(press(desk, ts, cards.CLAIM))
    value = f"{incident.id}/{version}:24"
    assert "24 hours" in desk.answer(press(desk, ts, cards.SNOOZE, value=value))
    found = desk.incident(incident.id)
    assert found.owner is not None
    assert found.owner.id == desk.world.user_id("dora")
    assert found.snoozed_until is not None


def test_false_positive_asks_why_then_restores(
    desk: Office, board: SlackBoard, forge: Canaries
) -> None:
    incident, ts = posted(desk, board, forge)
    dora = desk.world.company.user("dora")
    press(desk, ts, cards.FALSE_POSITIVE)
    desk.world.wait_for(lambda: any(v.user == dora.id for v in desk.world.company.views.values()))
    submitted = desk.world.submit_view("dora", {"text": "an example"})
    desk.world.wait_for(lambda: desk.world.ephemerals("dora") and submitted.acked)
    (note,) = desk.world.ephemerals("dora")
    assert "is a false positive" in note["text"]
    assert note["channel"] == desk.workspace.security_channel
    assert desk.incident(incident.id).close_reason == "an example"
    board.publish_stale()
    shown = desk.answer(press(desk, board_address(desk, board, incident), cards.REOPEN))
    assert "is open again" in shown


def test_a_reason_must_not_hold_a_credential(
    desk: Office, board: SlackBoard, forge: Canaries
) -> None:
    incident, ts = posted(desk, board, forge)
    press(desk, ts, cards.CLOSE)
    desk.world.wait_for(lambda: desk.world.company.views)
    submitted = desk.world.submit_view("dora", {"text": f"it was {forge('github-pat')}"})
    desk.world.wait_for(lambda: submitted.acked)
    answer = submitted.answer
    assert answer == {
        "response_action": "errors",
        "errors": {"reason": messages.REASON_HELD_CREDENTIAL},
    }
    assert not desk.incident(incident.id).over
    again = desk.world.submit_view("dora", {"text": "rotated by hand"})
    desk.world.wait_for(lambda: desk.incident(incident.id).over and again.acked)
    assert desk.incident(incident.id).close_reason == "rotated by hand"


def test_show_copies_opens_a_window(desk: Office, board: SlackBoard, forge: Canaries) -> None:
    _, ts = posted(desk, board, forge)
    press(desk, ts, cards.COPIES)
    desk.world.wait_for(lambda: desk.world.company.views)
    (view,) = desk.world.company.views.values()
    assert "#general" in str(view.body["blocks"])


def test_the_link_to_the_provider_is_only_acknowledged(
    desk: Office, board: SlackBoard, forge: Canaries
) -> None:
    _, ts = posted(desk, board, forge)
    pressed = press(desk, ts, cards.OPEN_PROVIDER)
    desk.world.wait_for(lambda: pressed.acked)
    assert pressed.answers == []


# --- notices to authors ------------------------------------------------------------------------


def noticed(desk: Office, forge: Canaries, user: str = "ann") -> tuple[Incident, int, str, str]:
    """An incident, its occurrence, and channel and ts of the notice in the author's DM."""
    incident = desk.leak(f"use {forge('github-pat')}", user)
    occurrence = desk.occurrence(incident.id)
    provider = desk.actions.provider(incident)
    notice = messages.author_please_remove(occurrence, incident, provider)
    desk.connector.tell(occurrence.location, occurrence.author, notice)
    dm = desk.world.dm(user)
    return incident, occurrence.id, dm, desk.world.messages(dm)[-1]["ts"]


def test_the_author_removed_it(desk: Office, forge: Canaries) -> None:
    incident, number, dm, ts = noticed(desk, forge)
    pressed = desk.world.press("ann", dm, ts, messages.AUTHOR_REMOVED_IT)
    assert "it is still there" in desk.answer(pressed)
    place = desk.occurrence(incident.id).location
    desk.world.delete("ann", place.stream, place.document.removeprefix("msg/"))
    again = desk.world.press("ann", dm, ts, messages.AUTHOR_REMOVED_IT)
    assert "it is gone from there" in desk.answer(again)
    assert desk.incident(incident.id).uncleaned == 0
    # the notice gave way to the answer, so its buttons are gone
    message = desk.world.message(dm, ts)
    assert message is not None
    assert "it is gone from there" in message["text"]
    assert number


def test_the_author_says_it_is_no_secret(desk: Office, forge: Canaries) -> None:
    incident, _, dm, ts = noticed(desk, forge)
    pressed = desk.world.press("ann", dm, ts, messages.AUTHOR_FALSE_POSITIVE)
    assert "Somebody of the security team decides" in desk.answer(pressed)
    assert desk.incident(incident.id).status is Status.WAITING


def test_nobody_answers_for_another_author(desk: Office, forge: Canaries) -> None:
    incident = desk.leak(f"use {forge('github-pat')}", "ann")
    occurrence = desk.occurrence(incident.id)
    button = {
        "type": "button",
        "text": {"type": "plain_text", "text": "x"},
        "action_id": messages.AUTHOR_FALSE_POSITIVE,
        "value": str(occurrence.id),
    }
    blocks = [{"type": "actions", "elements": [button]}]
    ts = desk.world.post("leakwatch", "#general", "x", blocks=blocks)
    pressed = desk.world.press("ben", "#general", ts, messages.AUTHOR_FALSE_POSITIVE)
    assert "author or an approver" in desk.answer(pressed)
    assert desk.incident(incident.id).status is Status.OPEN
    by_approver = desk.world.press("dora", "#general", ts, messages.AUTHOR_FALSE_POSITIVE)
    assert "false positive" in desk.answer(by_approver)


@pytest.mark.parametrize("value", ["", "x", "999999", "1/2", "-1", "9" * 40])
def test_a_strange_value_changes_nothing(desk: Office, value: str) -> None:
    for action in (messages.AUTHOR_REMOVED_IT, cards.REVOKE):
        button = {
            "type": "button",
            "text": {"type": "plain_text", "text": "x"},
            "action_id": action,
            "value": value,
        }
        blocks = [{"type": "actions", "elements": [button]}]
        ts = desk.world.post("leakwatch", "#general", "x", blocks=blocks)
        pressed = desk.world.press("dora", "#general", ts, action)
        assert desk.answer(pressed)
    assert desk.journal() == []


# --- shortcuts ---------------------------------------------------------------------------------


def test_report_a_leak(desk: Office, forge: Canaries) -> None:
    ts = desk.world.type("ben", "#general", f"look: {forge('github-pat')}")
    used = desk.world.shortcut("ann", "report_leak", "#general", ts)
    assert "Thank you. It is incident 1." in desk.answer(used)
    assert desk.occurrence(1).location == desk.at(ts)


def test_report_a_reply(desk: Office, forge: Canaries) -> None:
    parent = desk.world.type("ben", "#general", "which key?")
    ts = desk.world.type("ben", "#general", forge("github-pat"), thread=parent)
    used = desk.world.shortcut("ann", "report_leak", "#general", ts)
    assert "It is incident 1." in desk.answer(used)
    assert desk.occurrence(1).location.document == f"msg/{ts}?thread={parent}"


def test_report_a_message_that_we_cannot_read(desk: Office) -> None:
    ts = desk.world.post("dora", "#founders", "hidden")
    used = desk.world.shortcut("dora", "report_leak", "#founders", ts)
    assert "could not read that message" in desk.answer(used)


def test_status_shortcut_opens_a_window(desk: Office) -> None:
    desk.world.shortcut("ann", "leak_status")
    desk.world.wait_for(lambda: desk.world.company.views)
    (view,) = desk.world.company.views.values()
    assert "No incident is open." in str(view.body["blocks"])


# --- approvers ---------------------------------------------------------------------------------


class TestApprovers:
    @pytest.fixture
    def group(self, office: Office) -> str:
        return next(iter(office.world.company.usergroups))

    def made(self, office: Office, *names: str, clock: Any = None) -> Approvers:
        api = Api(office.world.bot_token, base_url=office.workspace.base_url, timeout=1)
        how = {"clock": clock} if clock else {}
        return Approvers(api, names, **how)

    def test_a_group_is_asked_for_once(self, office: Office, group: str) -> None:
        member = office.world.company.usergroups[group].users[0]
        who = self.made(office, group)
        assert who.is_approver(member)
        assert who.is_approver(member)
        assert not who.is_approver(office.world.user_id("ben"))
        office.world.wait_for(lambda: office.sandbox.traffic.seen("usergroups"))
        assert len(office.sandbox.traffic.seen("usergroups")) == 1

    def test_members_are_forgotten_after_five_minutes(self, office: Office, group: str) -> None:
        now = [0.0]
        who = self.made(office, group, clock=lambda: now[0])
        member = office.world.company.usergroups[group].users[0]
        assert who.is_approver(member)
        office.world.company.usergroups[group].users.clear()
        assert who.is_approver(member)
        now[0] = 301.0
        assert not who.is_approver(member)

    def test_silence_of_slack_makes_no_approver(self, office: Office, group: str) -> None:
        office.sandbox.traffic.add("usergroups", status=500, times=-1)
        who = self.made(office, group, office.world.user_id("dora"))
        member = office.world.user_id("ben")
        assert who.check(member) is None
        assert not who.is_approver(member)
        assert who.is_approver(office.world.user_id("dora"))

    def test_nobody_is_an_approver_when_none_is_set(self, office: Office) -> None:
        assert self.made(office).check(office.world.user_id("dora")) is False
        assert self.made(office).check("") is False
