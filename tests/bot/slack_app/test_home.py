"""What the Home tab shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.incident import Status
from bot.model import Gap
from tests.bot.slack_app.test_cards import check_limits
from tests.conftest import Canaries

from .office import Office


@pytest.fixture
def desk(office: Office) -> Iterator[Office]:
    with office.listening():
        yield office


def home(desk: Office, user: str = "ann") -> str:
    desk.world.open_home(user)
    view = desk.world.wait_for(lambda: desk.world.home(user))
    check_limits(view["blocks"], 100)
    return str(view["blocks"])


def test_an_empty_home_says_what_is_not_known(desk: Office) -> None:
    shown = home(desk)
    assert "No incident is open." in shown
    assert "Nothing has been read yet, so nothing can be said about leaks." in shown
    assert "Nothing waits for a person." in shown
    assert "Report a leak" in shown
    assert desk.events[0]["event"]["type"] == "app_home_opened"


def test_home_shows_what_waits_and_what_is_not_read(desk: Office, forge: Canaries) -> None:
    incident = desk.leak(f"deploy with {forge('github-pat')}")
    with desk.store.write() as tx:
        tx.change(incident.id, status=Status.WAITING.value, waiting_for="approval to revoke it")
    desk.store.note_gap(Gap("slack:acme", "C1", "history", "not-allowed", "invite the bot"))
    shown = home(desk)
    assert f"#{incident.id} " in shown
    assert "approval to revoke it" in shown
    assert "1 incident open, 1 of them waiting for a person." in shown
    assert "invite the bot" in shown
    # everybody can open the Home tab, and a copy still shows it
    assert desk.occurrence(incident.id).location.url not in shown
    for secret in forge.values:
        assert secret not in shown


def test_home_keeps_the_limits_of_a_view(desk: Office, forge: Canaries) -> None:
    for number in range(30):
        desk.store.note_gap(Gap("slack:acme", "C1", f"{number} " + "<&>" * 900, "x", "y" * 5000))
    for _ in range(12):
        desk.leak(forge("github-pat"))
    with desk.store.write() as tx:
        for number in range(1, 13):
            tx.change(number, status=Status.WAITING.value, waiting_for="&" * 5000)
    home(desk)


def test_the_messages_tab_publishes_nothing(desk: Office) -> None:
    desk.world.open_home("ann", "messages")
    desk.world.wait_for(lambda: desk.events)
    desk.world.open_home("ben")
    desk.world.wait_for(lambda: desk.world.home("ben"))
    assert desk.world.home("ann") is None
