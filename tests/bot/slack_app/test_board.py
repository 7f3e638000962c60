"""Each incident has one card in the security channel, and the card is current."""

from __future__ import annotations

from typing import Any

import pytest

from bot.connectors.slack.api import Api
from bot.incident import Incident, Status
from bot.slack_app import SlackBoard, renderer
from bot.slack_app.cards import Rendered
from tests.conftest import Canaries

from .office import Office


class Time:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock_() -> Time:
    return Time()


def board_of(office: Office, clock: Time, **how: Any) -> SlackBoard:
    api = Api(office.world.bot_token, base_url=office.workspace.base_url, timeout=0.5, clock=clock)
    return SlackBoard(
        api,
        office.workspace.security_channel,
        office.store,
        "acme",
        how.get("render") or renderer(office.store, office.actions),
        clock=clock,
    )


@pytest.fixture
def board(office: Office, clock_: Time) -> SlackBoard:
    return board_of(office, clock_)


def cards(office: Office) -> list[dict[str, Any]]:
    bot = office.world.company.bot_user
    return [m for m in office.world.messages("#security") if m.get("user") == bot]


def asked(office: Office, method: str) -> int:
    return sum(r.path.endswith(f"/api/{method}") for r in office.sandbox.traffic.requests)


def change(office: Office, number: int, **values: Any) -> None:
    with office.store.write() as tx:
        tx.change(number, **values)


def test_a_card_is_posted_once_and_updated_after(
    office: Office, board: SlackBoard, forge: Canaries
) -> None:
    incident = office.leak(f"deploy with {forge('github-pat')}")
    assert board.publish_stale() == 1
    assert board.publish_stale() == 0
    (card,) = cards(office)
    assert "GitHub" in card["blocks"][0]["text"]["text"]
    change(office, incident.id, status=Status.WAITING.value, waiting_for="a decision")
    assert board.publish_stale() == 1
    (card,) = cards(office)
    assert "Waiting for a decision." in card["text"]
    shown = office.store.shown(board.name, incident.id)
    assert shown is not None
    assert shown.address == card["ts"]
    assert shown.version == office.incident(incident.id).version
    assert asked(office, "chat.postMessage") == 1
    assert not office.world.unknown_arguments
    for secret in forge.values:
        assert secret not in str(cards(office))


def test_a_lost_answer_makes_no_second_card(
    office: Office, board: SlackBoard, clock_: Time, forge: Canaries
) -> None:
    incident = office.leak(forge("github-pat"))
    office.sandbox.traffic.add("POST /slack/api/chat.postMessage", drop=True)
    assert board.publish_stale() == 0
    assert len(cards(office)) == 1
    shown = office.store.shown(board.name, incident.id)
    assert shown is not None
    assert shown.address == ""
    assert "did not answer" in shown.error
    assert board.publish_stale() == 0, "it waits before it asks again"
    clock_.now += 61
    assert board.publish_stale() == 1
    assert len(cards(office)) == 1
    assert asked(office, "chat.postMessage") == 1


def test_a_crash_while_posting_makes_no_second_card(
    office: Office, clock_: Time, forge: Canaries
) -> None:
    incident = office.leak(forge("github-pat"))
    first = board_of(office, clock_)
    first.publish_stale()
    # as if the process had died after Slack took the card and before the store heard of it
    office.store.note_shown(first.name, incident.id, address="", version=-1)
    again = board_of(office, clock_)
    assert again.publish_stale() == 1
    (card,) = cards(office)
    shown = office.store.shown(again.name, incident.id)
    assert shown is not None
    assert shown.address == card["ts"]


def test_a_card_of_another_database_is_not_taken_over(
    office: Office, board: SlackBoard, forge: Canaries
) -> None:
    incident = office.leak(forge("github-pat"))
    metadata = {
        "event_type": "leakwatch_incident",
        "event_payload": {"incident": incident.id, "fingerprint": "0" * 16},
    }
    office.world.post("leakwatch", "#security", "an old card", metadata=metadata)
    office.store.note_shown(board.name, incident.id, address="", version=-1)
    assert board.publish_stale() == 1
    assert next(m["text"] for m in cards(office)) == "an old card"
    assert len(cards(office)) == 2


def test_a_deleted_card_is_posted_anew(office: Office, board: SlackBoard, forge: Canaries) -> None:
    incident = office.leak(forge("github-pat"))
    board.publish_stale()
    office.world.delete("dora", "#security", cards(office)[0]["ts"])
    change(office, incident.id, waiting_for="x", status=Status.WAITING.value)
    assert board.publish_stale() == 1
    assert len(cards(office)) == 1


def test_slack_asks_to_wait(
    office: Office, board: SlackBoard, clock_: Time, forge: Canaries
) -> None:
    for _ in range(3):
        office.leak(forge("github-pat"))
    office.sandbox.traffic.add(
        "POST /slack/api/chat.postMessage",
        status=429,
        headers={"Retry-After": "30"},
        body='{"ok":false,"error":"ratelimited"}',
    )
    assert board.publish_stale() == 0
    assert board.not_before == 1030.0
    assert asked(office, "chat.postMessage") == 1
    assert board.publish_stale() == 0
    assert asked(office, "chat.postMessage") == 1
    clock_.now += 31
    assert board.publish_stale() == 3
    assert len(cards(office)) == 3


def test_no_update_when_the_card_would_look_the_same(
    office: Office, clock_: Time, forge: Canaries
) -> None:
    def same(incident: Incident) -> Rendered:
        return Rendered("the same", ({"type": "divider"},))

    incident = office.leak(forge("github-pat"))
    board = board_of(office, clock_, render=same)
    board.publish_stale()
    change(office, incident.id, checks=1)
    assert board.publish_stale() == 1
    assert asked(office, "chat.update") == 0
    shown = office.store.shown(board.name, incident.id)
    assert shown is not None
    assert shown.version == office.incident(incident.id).version


def test_a_refusal_is_kept_with_the_card(
    office: Office, board: SlackBoard, clock_: Time, forge: Canaries
) -> None:
    first, second = office.leak(forge("github-pat")), office.leak(forge("github-pat"))
    office.world.archive("#security")
    assert board.publish_stale() == 0
    shown = office.store.shown(board.name, first.id)
    assert shown is not None
    assert "archived" in shown.error
    # the whole channel refuses, so the second card does not even try
    assert office.store.shown(board.name, second.id) is None
    office.world.archive("#security", archived=False)
    clock_.now += 61
    assert board.publish_stale() == 2
    shown = office.store.shown(board.name, first.id)
    assert shown is not None
    assert shown.error == ""


def test_cards_do_not_unfurl_and_mention_nobody(
    office: Office, board: SlackBoard, forge: Canaries
) -> None:
    office.leak(forge("github-pat"))
    board.publish_stale()
    (sent,) = office.world.wait_for(lambda: office.sandbox.traffic.seen("chat.postMessage"))
    assert b"unfurl_links=false" in sent.body
    assert b"unfurl_media=false" in sent.body
    assert b"parse=none" in sent.body
