"""Every event of Slack's is understood, or counted as unknown; none is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from bot.connectors.slack.document import Us
from bot.connectors.slack.events import READ, WITHOUT_TEXT, Hint, Todo, hint_of

from .contract import MARK, text_of
from .slack_harness import SlackHarness

US = Us(user="U0", bot="B0", app="A0", team="T0")


def hint(**event: Any) -> Hint:
    return hint_of({"type": "event_callback", "event": event}, US)


def message(**fields: Any) -> Hint:
    return hint(
        **{"type": "message", "channel": "C1", "ts": "1.0", "text": "a", "user": "U1"} | fields
    )


@pytest.mark.parametrize("subtype", sorted(READ))
def test_what_people_wrote_is_read(subtype: str) -> None:
    found = message(subtype=subtype) if subtype else message()
    assert (found.todo, found.stream, found.ts, found.unknown) == (Todo.READ, "C1", "1.0", False)


@pytest.mark.parametrize("subtype", sorted(WITHOUT_TEXT))
def test_what_slack_wrote_is_not_read(subtype: str) -> None:
    assert message(subtype=subtype).todo is Todo.IGNORE


def test_an_unknown_subtype_is_read_and_counted() -> None:
    found = message(subtype="hologram")
    assert (found.todo, found.unknown, found.detail) == (Todo.READ, True, "hologram")


def test_an_unknown_event_is_counted() -> None:
    found = hint(type="hologram_shown")
    assert (found.todo, found.unknown, found.detail) == (Todo.IGNORE, True, "hologram_shown")


@pytest.mark.parametrize("who", [{"user": "U0"}, {"bot_id": "B0"}, {"app_id": "A0"}])
def test_our_own_posts_are_not_read(who: dict[str, str]) -> None:
    assert message(**who).todo is Todo.IGNORE
    changed = {"subtype": "message_changed", "message": {"ts": "1.0", "text": "b", **who}}
    assert message(**changed).todo is Todo.IGNORE


def test_other_bots_are_read() -> None:
    assert message(bot_id="B9", app_id="A9").todo is Todo.READ


def test_an_edit_is_read_as_it_is_now_with_what_it_was() -> None:
    now = {"ts": "1.0", "text": "now", "user": "U1", "thread_ts": "0.5"}
    was = {"ts": "1.0", "text": "was", "user": "U1"}
    found = message(ts="2.0", subtype="message_changed", message=now, previous_message=was)
    assert (found.todo, found.ts, found.thread) == (Todo.READ, "1.0", "0.5")
    assert found.message == now
    assert found.previous == was


def test_a_change_that_people_do_not_see_is_not_read() -> None:
    was = {"ts": "1.0", "text": "same", "user": "U1"}
    now = {**was, "reply_count": 1, "latest_reply": "2.0"}
    found = message(subtype="message_changed", message=now, previous_message=was)
    assert found.todo is Todo.IGNORE


@pytest.mark.parametrize("key", ["text", "blocks", "attachments", "files", "metadata"])
def test_a_change_of_anything_people_see_is_read(key: str) -> None:
    was = {"ts": "1.0", "user": "U1"}
    found = message(subtype="message_changed", message={**was, key: ["x"]}, previous_message=was)
    assert found.todo is Todo.READ


def test_a_deletion_and_a_tombstone_say_what_is_gone() -> None:
    was = {"ts": "1.0", "thread_ts": "0.5", "text": "was"}
    found = message(subtype="message_deleted", deleted_ts="1.0", previous_message=was)
    assert (found.todo, found.ts, found.thread, found.previous) == (Todo.GONE, "1.0", "0.5", was)
    stone = {"ts": "1.0", "subtype": "tombstone", "user": "USLACKBOT", "text": "deleted"}
    found = message(subtype="message_changed", message=stone, previous_message=was)
    assert (found.todo, found.ts) == (Todo.GONE, "1.0")


def test_files() -> None:
    found = hint(type="file_shared", file_id="F1", file={"id": "F1"}, channel_id="C1")
    assert (found.todo, found.file, found.stream) == (Todo.READ_FILE, "F1", "C1")
    assert hint(type="file_change", file={"id": "F2"}).file == "F2"


def test_joining_and_channels() -> None:
    found = hint(type="member_joined_channel", user="U0", channel="C1")
    assert (found.todo, found.stream) == (Todo.SWEEP, "C1")
    assert hint(type="member_joined_channel", user="U1", channel="C1").todo is Todo.REFRESH
    assert hint(type="channel_created", channel={"id": "C2"}) == Hint(
        Todo.JOIN, "C2", detail="channel_created"
    )
    assert hint(type="channel_unarchive", channel="C3").stream == "C3"
    assert hint(type="channel_shared", channel="C1").todo is Todo.REFRESH


def test_lost_events_ask_for_a_deep_sweep_of_everything() -> None:
    found = hint_of({"type": "app_rate_limited", "minute_rate_limited": 1}, US)
    assert (found.todo, found.stream, found.deep) == (Todo.SWEEP, "", True)


def test_tokens_and_home() -> None:
    found = hint(type="tokens_revoked", tokens={"oauth": ["U1"], "bot": ["U0"]})
    assert (found.todo, found.people, found.detail) == (Todo.TOKENS_GONE, ("U1",), "bot")
    assert hint(type="tokens_revoked", tokens={"oauth": ["U1"]}).detail == "people"
    assert hint(type="app_uninstalled").detail == "bot"
    assert hint(type="app_home_opened", tab="home", user="U1").todo is Todo.HOME
    assert hint(type="app_home_opened", tab="messages", user="U1").todo is Todo.IGNORE


@pytest.mark.parametrize("envelope", [{}, {"event": None}, {"event": {"type": "message"}}])
def test_a_broken_envelope_breaks_nothing(envelope: dict[str, Any]) -> None:
    assert hint_of(envelope, US).todo in (Todo.IGNORE, Todo.READ)


# --- with a real workspace ---------------------------------------------------------------------


@pytest.fixture
def slack() -> Iterator[SlackHarness]:
    with SlackHarness("#dev").running() as harness:
        yield harness


def heard(slack: SlackHarness) -> list[Hint]:
    return [
        slack.connector.hear({"type": "event_callback", "event": each})
        for each in slack.world.events
    ]


def test_a_message_event_gives_the_same_document_as_reading(slack: SlackHarness) -> None:
    where = slack.write(f"*it* is {MARK}")
    (found,) = heard(slack)
    (document,) = slack.connector.documents(found)
    assert document == slack.connector.read(where)


def test_a_file_event_brings_its_content(slack: SlackHarness) -> None:
    slack.world.upload("ann", "#dev", "a.txt", f"key {MARK}")
    hints = heard(slack)
    assert [each.todo for each in hints] == [Todo.READ, Todo.READ_FILE]
    for each in hints:
        assert any(MARK in text_of(document) for document in slack.connector.documents(each))


def test_a_change_of_a_file_is_read_wherever_it_is_shared(slack: SlackHarness) -> None:
    file, _ = slack.world.upload("ann", "#dev", "a.txt", f"key {MARK}")
    found = slack.connector.documents(
        slack.connector.hear({"event": {"type": "file_change", "file_id": file}})
    )
    assert [each.location.stream for each in found] == [slack.stream.id]
    slack.world.delete("ann", "#dev", slack.world.messages("#dev")[0]["ts"])


def test_a_deletion_names_the_address(slack: SlackHarness) -> None:
    parent = slack.world.type("ann", "#dev", "parent")
    reply = slack.world.type("ben", "#dev", f"is {MARK}", thread=parent)
    slack.world.delete("ben", "#dev", reply)
    last = heard(slack)[-1]
    assert slack.connector.gone(last) == slack.at(reply, thread=parent)
    assert MARK in text_of(slack.connector.previous(last))
