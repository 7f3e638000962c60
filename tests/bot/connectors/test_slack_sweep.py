"""A sweep of a Slack channel finds everything, at a bearable cost, and says what it could not."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from typing import Any

import pytest

from bot.connectors.slack.cursor import OVERLAP_MESSAGES, parse
from bot.errors import NotAllowed, RateLimited, UserError
from bot.model import Document, Page, Stream

from .contract import MARK, everything, text_of
from .slack_harness import SlackHarness

HOUR, DAY = 3600.0, 86400.0


@pytest.fixture
def slack() -> Iterator[SlackHarness]:
    with SlackHarness("#dev").running() as harness:
        yield harness
        assert harness.world.unknown_arguments == []


def sweep(slack: SlackHarness, cursor: str | None = None) -> tuple[list[str], str]:
    documents, cursor = everything(slack.connector.sweep(slack.stream, cursor))
    return [text_of(each) for each in documents], cursor


def pages(slack: SlackHarness, cursor: str | None = None) -> list[Page]:
    return list(slack.connector.sweep(slack.stream, cursor))


def test_many_pages_are_all_read(slack: SlackHarness) -> None:
    start = slack.clock() - 1000 * 60
    for i in range(450):
        slack.world.post("ann", "#dev", f"n{i}", at=start + i * 60, silent=True)
    found, cursor = sweep(slack)
    assert sorted(found) == sorted(f"n{i}" for i in range(450))
    assert slack.asked("conversations.history") == 3
    assert sweep(slack, cursor)[0] == []
    assert len(cursor) < 3000


def test_inside_a_page_the_oldest_comes_first(slack: SlackHarness) -> None:
    for i in range(5):
        slack.world.post("ann", "#dev", f"n{i}")
    assert sweep(slack)[0] == ["n0", "n1", "n2", "n3", "n4"]


def test_the_first_sweep_goes_back_as_far_as_the_settings_say(slack: SlackHarness) -> None:
    slack.world.post("ann", "#dev", "old", at=slack.clock() - 31 * DAY, silent=True)
    slack.world.post("ann", "#dev", "new", at=slack.clock() - 29 * DAY, silent=True)
    assert sweep(slack)[0] == ["new"]
    slack.connector = slack.connect(history="60d")
    assert sweep(slack)[0] == ["old", "new"]


def test_a_busy_hour_comes_once(slack: SlackHarness) -> None:
    for i in range(OVERLAP_MESSAGES + 150):
        slack.world.post("ann", "#dev", f"n{i}")
    found, cursor = sweep(slack)
    assert len(found) == OVERLAP_MESSAGES + 150
    assert sweep(slack, cursor)[0] == []
    slack.world.post("ann", "#dev", "one more")
    assert sweep(slack, cursor)[0] == ["one more"]
    assert len(parse(cursor).known) < OVERLAP_MESSAGES


def test_an_outage_of_weeks_loses_nothing(slack: SlackHarness) -> None:
    slack.world.post("ann", "#dev", "first")
    _, cursor = sweep(slack)
    slack.clock.ahead += DAY
    for i in range(300):
        slack.world.post("ann", "#dev", f"n{i}")
    slack.clock.ahead += 50 * DAY
    found, cursor = sweep(slack, cursor)
    assert sorted(found) == sorted(f"n{i}" for i in range(300))
    assert sweep(slack, cursor)[0] == []


def test_threads_are_read_and_read_on(slack: SlackHarness) -> None:
    parent = slack.world.post("ann", "#dev", "parent")
    slack.world.post("ben", "#dev", "r0", thread=parent)
    found, cursor = sweep(slack)
    assert found == ["parent", "r0"]
    slack.world.post("ben", "#dev", "r1", thread=parent)
    found, cursor = sweep(slack, cursor)
    assert found == ["r1"]
    assert sweep(slack, cursor)[0] == []


def test_a_reply_is_found_at_its_own_address(slack: SlackHarness) -> None:
    parent = slack.world.post("ann", "#dev", "parent")
    ts = slack.world.post("ben", "#dev", "reply", thread=parent)
    documents, _ = everything(slack.connector.sweep(slack.stream, None))
    where = slack.at(ts, thread=parent)
    assert [each.location for each in documents] == [slack.at(parent), where]
    assert text_of(slack.connector.read(where)) == "reply"
    assert documents[1].parent == parent


def test_a_broadcast_reply_comes_once(slack: SlackHarness) -> None:
    parent = slack.world.post("ann", "#dev", "parent")
    ts = slack.world.post("ben", "#dev", "both", thread=parent, broadcast=True)
    documents, _ = everything(slack.connector.sweep(slack.stream, None))
    assert [each.location for each in documents] == [slack.at(parent), slack.at(ts, thread=parent)]


def test_a_reply_to_an_old_thread_comes_with_the_daily_pass(slack: SlackHarness) -> None:
    parent = slack.world.post("ann", "#dev", "parent", at=slack.clock() - 10 * DAY, silent=True)
    slack.world.post("ann", "#dev", "now")
    _, cursor = sweep(slack)
    slack.clock.ahead += 2 * HOUR
    slack.world.post("ben", "#dev", "late reply", thread=parent)
    found, cursor = sweep(slack, cursor)
    assert found == []
    slack.clock.ahead += DAY
    found, cursor = sweep(slack, cursor)
    assert found == ["late reply"]
    slack.clock.ahead += DAY
    assert sweep(slack, cursor)[0] == []


def test_after_lost_events_the_next_sweep_is_deep(slack: SlackHarness) -> None:
    parent = slack.world.post("ann", "#dev", "parent", at=slack.clock() - 10 * DAY, silent=True)
    old = slack.world.post("ann", "#dev", "harmless", at=slack.clock() - 9 * DAY, silent=True)
    slack.world.post("ann", "#dev", "now")
    _, cursor = sweep(slack)
    slack.clock.ahead += HOUR
    slack.world.post("ben", "#dev", "late reply", thread=parent)
    slack.world.edit("ann", "#dev", old, "edited")
    deep = slack.connector.deepen(cursor)
    found, cursor = sweep(slack, deep)
    assert sorted(found) == ["edited", "late reply"]
    assert not parse(cursor).due
    assert slack.connector.deepen(None) is None


def test_long_threads_survive_a_crash_between_pages(slack: SlackHarness) -> None:
    parent = slack.world.post("ann", "#dev", "parent")
    for i in range(450):
        slack.world.post("ben", "#dev", f"r{i}", thread=parent)
    seen: list[str] = []
    cursor: str | None = None
    while True:
        page = next(iter(slack.connector.sweep(slack.stream, cursor)))
        seen += [text_of(each) for each in page.documents]
        cursor = page.cursor
        if page.done:
            break
    assert set(seen) == {"parent", *(f"r{i}" for i in range(450))}


def test_an_edited_reply_of_a_living_thread_comes_again(slack: SlackHarness) -> None:
    parent = slack.world.post("ann", "#dev", "parent")
    reply = slack.world.post("ben", "#dev", "harmless", thread=parent)
    _, cursor = sweep(slack)
    slack.world.edit("ben", "#dev", reply, f"now {MARK}")
    found, cursor = sweep(slack, cursor)
    assert found == [f"now {MARK}"]
    assert sweep(slack, cursor)[0] == []


def test_our_own_posts_are_not_read(slack: SlackHarness) -> None:
    slack.world.post("leakwatch", "#dev", "incident 3")
    slack.world.post("ci", "#dev", "from a bot")
    assert sweep(slack)[0] == ["from a bot"]


def test_topic_and_purpose_come_when_they_change(slack: SlackHarness) -> None:
    room = slack.world.company.channel("#dev")
    room.topic, room.purpose = f"pw {MARK}", "talk"
    found, cursor = sweep(slack)
    assert found == [f"pw {MARK}\ntalk"]
    assert sweep(slack, cursor)[0] == []
    room.topic = "other words"
    assert sweep(slack, cursor)[0] == ["other words\ntalk"]


# --- files -------------------------------------------------------------------------------------


def documents(slack: SlackHarness) -> list[Document]:
    return everything(slack.connector.sweep(slack.stream, None))[0]


def test_a_text_file_is_read(slack: SlackHarness) -> None:
    file, _ = slack.world.upload("ann", "#dev", "a.env", f"KEY={MARK}", text="here")
    message, found = documents(slack)
    assert text_of(message) == "here"
    assert found.location.document == f"file/{file}"
    assert found.kind == "file"
    assert f"KEY={MARK}" in text_of(found)
    assert found.author is not None
    assert found.author.id == slack.world.user_id("ann")
    assert slack.connector.read(found.location) == found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_a_text_file_in_any_encoding_is_read(slack: SlackHarness, encoding: str) -> None:
    slack.world.upload("ann", "#dev", "a.txt", f"é {MARK}".encode(encoding))
    assert f"é {MARK}" in text_of(documents(slack)[-1])


def test_a_file_that_is_no_text_has_only_names(slack: SlackHarness) -> None:
    slack.world.upload("ann", "#dev", "a.png", b"\x89PNG\0", mimetype="image/png", filetype="png")
    slack.world.upload("ann", "#dev", "a.bin", b"\0\1", mimetype="application/octet-stream")
    *_, picture, _, other = documents(slack)
    assert text_of(other) == "a.bin\na.bin"
    assert [gap.reason for gap in (*picture.gaps, *other.gaps)] == ["unreadable"] * 2
    assert slack.asked("GET /slack/files") == 2


def test_a_file_that_is_too_large_is_a_gap(slack: SlackHarness) -> None:
    slack.world.upload("ann", "#dev", "a.txt", b"x" * 5_000_001)
    gaps = documents(slack)[-1].gaps
    assert [gap.reason for gap in gaps] == ["too-large"]
    assert slack.asked("GET /slack/files") == 0


def test_slack_s_login_page_is_not_taken_for_the_file(slack: SlackHarness) -> None:
    slack.world.upload("ann", "#dev", "a.txt", f"key {MARK}")
    token = slack.world.token(slack.world.bot_token)
    token.scopes = token.scopes - {"files:read"}
    found = documents(slack)[-1]
    assert [gap.reason for gap in found.gaps] == ["not-allowed"]
    assert "Sign in" not in text_of(found)
    assert MARK in text_of(found), "the preview in the message is read all the same"


def test_a_file_that_could_not_be_fetched_comes_again(slack: SlackHarness) -> None:
    slack.world.upload("ann", "#dev", "a.txt", f"key {MARK}")
    slack.sandbox.traffic.add("GET /slack/files", drop=True)
    found, cursor = everything(slack.connector.sweep(slack.stream, None))
    assert [gap.reason for each in found for gap in each.gaps] == ["unreachable"]
    found, cursor = everything(slack.connector.sweep(slack.stream, cursor))
    assert MARK in text_of(found[-1])
    assert not found[-1].gaps
    assert everything(slack.connector.sweep(slack.stream, cursor))[0] == []


def test_a_token_goes_nowhere_but_to_slack(slack: SlackHarness) -> None:
    evil = "http://127.0.0.1:1/files/x"
    file = {"id": "F1", "mode": "hosted", "mimetype": "text/plain", "size": 3, "url_private": evil}
    place = slack.connector.workspace.place(slack.stream.id)
    for url in (evil, "https://slack.com.evil.example/x", "https://files.slack.com@evil.example/"):
        found = slack.connector.workspace.files.document({**file, "url_private": url}, place)
        assert found is not None
        assert [gap.reason for gap in found.gaps] == ["not-allowed"]


def test_a_redirect_of_a_file_is_not_followed(slack: SlackHarness) -> None:
    slack.world.upload("ann", "#dev", "a.txt", "hello")
    slack.sandbox.traffic.add(
        "GET /slack/files", status=302, headers={"Location": f"{slack.url}/slack/trap"}
    )
    assert [gap.reason for gap in documents(slack)[-1].gaps] == ["not-allowed"]
    assert slack.asked("trap") == 0


def test_a_stub_in_a_shared_channel_is_looked_up(slack: SlackHarness) -> None:
    slack.world.upload("fox", "#shared-globex", "a.txt", f"key {MARK}")
    stream = Stream("slack:acme", slack.world.channel_id("#shared-globex"))
    found, _ = everything(slack.connector.sweep(stream, None))
    assert MARK in text_of(found[-1])


# --- trouble -----------------------------------------------------------------------------------


def test_after_a_rate_limit_in_the_middle_it_goes_on(slack: SlackHarness) -> None:
    for i in range(450):
        slack.world.post("ann", "#dev", f"n{i}", at=slack.clock() - i, silent=True)
    seen: list[str] = []
    cursor = None
    slack.sandbox.traffic.add("conversations.history", delay=0.0)
    slack.sandbox.traffic.add("conversations.history", status=429, headers={"Retry-After": "30"})
    with contextlib.suppress(RateLimited):
        for page in slack.connector.sweep(slack.stream, cursor):
            seen += [text_of(each) for each in page.documents]
            cursor = page.cursor
    assert 0 < len(seen) < 450
    asked = slack.asked("conversations.history")
    with pytest.raises(RateLimited) as caught:
        pages(slack, cursor)
    assert 0 < caught.value.retry_after <= 30
    assert slack.asked("conversations.history") == asked, "it does not hammer"
    slack.clock.ahead += 31
    for page in slack.connector.sweep(slack.stream, cursor):
        seen += [text_of(each) for each in page.documents]
    assert sorted(seen) == sorted(f"n{i}" for i in range(450))


def test_a_channel_without_us_is_not_allowed(slack: SlackHarness) -> None:
    stranger = Stream("slack:acme", slack.world.channel_id("#random"))
    with pytest.raises(NotAllowed) as caught:
        list(slack.connector.sweep(stranger, None))
    assert caught.value.scope == "channel membership"


def test_without_channels_read_the_topic_is_a_gap_and_messages_are_read(
    slack: SlackHarness,
) -> None:
    slack.world.post("ann", "#dev", "hello")
    token = slack.world.token(slack.world.bot_token)
    token.scopes = token.scopes - {"channels:read"}
    read = pages(slack)
    assert [gap.what for page in read for gap in page.gaps] == ["topic"]
    assert [text_of(each) for page in read for each in page.documents] == ["hello"]


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"v":1}', '{"v":0,"going":null}'])
def test_what_is_no_cursor_is_refused(slack: SlackHarness, text: str) -> None:
    with pytest.raises(UserError):
        pages(slack, text)


def test_a_cursor_holds_no_text(slack: SlackHarness) -> None:
    ts = slack.world.post("ann", "#dev", MARK)
    slack.world.edit("ann", "#dev", ts, f"{MARK} again")
    _, cursor = sweep(slack)
    assert MARK not in cursor
    assert json.loads(cursor)["v"] == 1


# --- which conversations -----------------------------------------------------------------------


def titles(slack: SlackHarness) -> set[str]:
    return {stream.title for stream in slack.connector.streams()}


def test_public_channels_are_joined(slack: SlackHarness) -> None:
    found = titles(slack)
    assert {"#general", "#dev", "#security", "#random", "direct message"} <= found
    assert "#founders" not in found
    assert "#old" not in found


def test_joining_can_be_switched_off(slack: SlackHarness) -> None:
    slack.connector = slack.connect(join_public_channels=False)
    assert "#random" not in titles(slack)


def test_a_missing_scope_hides_one_kind_only(slack: SlackHarness) -> None:
    token = slack.world.token(slack.world.bot_token)
    token.scopes = token.scopes - {"im:read", "channels:join"}
    found = titles(slack)
    assert "#general" in found
    assert "direct message" not in found
    assert "#random" not in found


def test_no_list_at_all_is_an_error(slack: SlackHarness) -> None:
    token = slack.world.token(slack.world.bot_token)
    token.scopes = frozenset({"chat:write"})
    with pytest.raises(NotAllowed):
        titles(slack)


def test_a_jira_author_is_found_by_address(slack: SlackHarness) -> None:
    found = slack.connector.find_person("ann@acme.example")
    assert found is not None
    assert found.id == slack.world.user_id("ann")
    assert slack.connector.find_person("eve@acme.example") is None
    assert slack.connector.find_person("nobody@acme.example") is None


# --- who reads it ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("channel", "expected"),
    [
        ("#dev", {"visibility": "public", "shared": False, "guests": False, "members": 4}),
        ("#ops", {"visibility": "public", "shared": False, "guests": True, "members": 5}),
        ("#security", {"visibility": "private", "shared": False, "guests": False, "members": 3}),
        ("#shared-globex", {"visibility": "public", "shared": True, "guests": False}),
        ("@ann", {"visibility": "direct", "shared": False, "guests": False, "members": 2}),
    ],
)
def test_audiences(slack: SlackHarness, channel: str, expected: dict[str, Any]) -> None:
    audience = slack.connector.audience(slack.at("1.000000", channel))
    assert {key: getattr(audience, key) for key in expected} == expected
    asked = slack.asked("")
    slack.connector.audience(slack.at("2.000000", channel))
    assert slack.asked("") == asked
