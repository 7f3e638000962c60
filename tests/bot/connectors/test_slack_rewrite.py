"""The ladder of redaction in Slack, rung by rung."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs

import pytest

from bot.connectors.slack.permissions import CANNOT
from bot.connectors.slack.restore import left_as_redacted
from bot.errors import ApiError, RateLimited, Unauthorized, Unreachable, UserError
from bot.model import Button, Document, Location, Message, Outcome, Part, Person
from tests.bot.files.samples import page, zipped

from .contract import GONE, MARK, take_out, text_of
from .slack_harness import SlackHarness


@pytest.fixture
def slack() -> Iterator[SlackHarness]:
    """No consent, no admin: the bot alone."""
    with SlackHarness("#general", author_may_edit=False).running() as harness:
        yield harness
        assert harness.world.unknown_arguments == []


def with_admin(slack: SlackHarness, **more: Any) -> None:
    slack.connector = slack.connect(admin_token=slack.world.admin_token, **more)


def here(slack: SlackHarness) -> str:
    """Everything that stands in the channel now."""
    return json.dumps(slack.world.messages(slack.channel))


# --- our own message ---------------------------------------------------------------------------


def test_our_own_message_is_updated_with_its_blocks(slack: SlackHarness) -> None:
    blocks = [
        {"type": "header", "text": {"type": "plain_text", "text": "Report"}},
        {"type": "section", "text": {"type": "mrkdwn", "text": f"value {MARK}"}},
    ]
    ts = slack.world.post(
        "leakwatch", "#general", f"x {MARK}", blocks=blocks, attachments=[{"text": f"also {MARK}"}]
    )
    result = slack.connector.rewrite(slack.at(ts), take_out)
    assert (result.outcome, result.method) == (Outcome.DONE, "own-message")
    now = slack.world.message("#general", ts)
    assert MARK not in json.dumps(now)
    assert [each["type"] for each in now["blocks"]] == ["header", "section"]
    assert now["attachments"][0]["text"] == f"also {GONE}"


# --- discovery ---------------------------------------------------------------------------------


def test_discovery_hides_a_message_and_calls_itself_unproven(slack: SlackHarness) -> None:
    slack.connector = slack.connect(discovery_token=slack.world.discovery_token)
    where = slack.write(f"it is {MARK}")
    result = slack.connector.rewrite(where, take_out)
    assert (result.outcome, result.method) == (Outcome.DONE, "discovery-tombstone")
    assert "unproven" in result.reason
    assert MARK not in here(slack)


def test_a_dead_discovery_token_leads_to_the_next_rung(slack: SlackHarness) -> None:
    slack.connector = slack.connect(
        discovery_token=slack.world.discovery_token, admin_token=slack.world.admin_token
    )
    slack.world.revoke_token(slack.world.discovery_token)
    result = slack.connector.rewrite(slack.write(f"it is {MARK}"), take_out)
    assert (result.outcome, result.method) == (Outcome.DONE, "admin-delete")
    assert MARK not in here(slack)


# --- the author's token ------------------------------------------------------------------------


def test_consent_updates_in_place_and_keeps_rich_text(slack: SlackHarness) -> None:
    slack.author_may_edit = True
    ts = slack.world.type("ann", "#general", f"*bold* `{MARK}` ben@acme.io")
    result = slack.connector.rewrite(slack.at(ts), take_out)
    assert (result.outcome, result.method) == (Outcome.DONE, "author-token")
    now = slack.world.message("#general", ts)
    assert MARK not in json.dumps(now)
    elements = now["blocks"][0]["elements"][0]["elements"]
    assert elements[0]["style"] == {"bold": True}
    assert [each["type"] for each in elements] == ["text", "text", "text", "text", "link"]
    assert now["ts"] == ts


def test_a_secret_behind_a_link_is_taken_out(slack: SlackHarness) -> None:
    slack.author_may_edit = True
    where = slack.write(f"see https://x.example/?key={MARK} please")
    assert slack.connector.rewrite(where, take_out).method == "author-token"
    assert MARK not in here(slack)
    assert "please" in here(slack)


def test_a_closed_edit_window_leads_to_a_repost(slack: SlackHarness) -> None:
    slack.author_may_edit = True
    slack.world.company.edit_window = 0
    where = slack.write(f"it is {MARK}, keep")
    result = slack.connector.rewrite(where, take_out)
    assert (result.outcome, result.method) == (Outcome.DONE, "author-repost")
    assert result.moved_to is not None
    copy = slack.world.message("#general", result.moved_to.document.removeprefix("msg/"))
    assert copy["user"] == slack.world.user_id("ann")
    assert GONE in copy["text"]
    assert MARK not in here(slack)
    assert slack.connector.read(where) is None


def test_a_forwarded_secret_is_taken_off_the_message(slack: SlackHarness) -> None:
    slack.author_may_edit = True
    forwarded = {
        "is_share": True,
        "text": f"old {MARK}",
        "message_blocks": [{"message": {"blocks": []}}],
    }
    ts = slack.world.post("ann", "#general", "look", attachments=[forwarded])
    result = slack.connector.rewrite(slack.at(ts), take_out)
    assert result.outcome is Outcome.DONE
    assert "attachments" not in slack.world.message("#general", ts)
    assert any("forwarded" in each for each in result.remains)


def test_a_withdrawn_consent_leads_to_the_next_rung(slack: SlackHarness) -> None:
    slack.author_may_edit = True
    with_admin(slack)
    slack.world.revoke_token(slack.world.user_token("ann"))
    result = slack.connector.rewrite(slack.write(f"it is {MARK}"), take_out)
    assert (result.outcome, result.method) == (Outcome.DONE, "admin-delete")


# --- an admin's token --------------------------------------------------------------------------


def test_an_admin_deletes_and_the_bot_posts_a_copy(slack: SlackHarness) -> None:
    with_admin(slack)
    where = slack.write(f"it is {MARK}, keep <@here> & this")
    result = slack.connector.rewrite(where, take_out)
    assert (result.outcome, result.method) == (Outcome.DONE, "admin-delete")
    assert MARK not in here(slack)
    assert result.moved_to is not None
    copy = slack.world.message("#general", result.moved_to.document.removeprefix("msg/"))
    assert copy["user"] == slack.world.user_id("leakwatch")
    words = json.dumps(copy)
    assert "ann wrote this on" in words
    assert "keep" in words
    assert copy["metadata"]["event_type"] == "leakwatch_copy"


def test_a_copy_in_a_thread_stays_in_it(slack: SlackHarness) -> None:
    with_admin(slack)
    parent = slack.world.type("ben", "#general", "how do I log in?")
    ts = slack.world.type("ann", "#general", f"with {MARK}", thread=parent)
    result = slack.connector.rewrite(slack.at(ts, thread=parent), take_out)
    assert result.outcome is Outcome.DONE
    assert result.moved_to is not None
    assert result.moved_to.document.endswith(f"?thread={parent}")
    replies = slack.world.thread("#general", parent)
    assert len(replies) == 1
    assert MARK not in here(slack)


def test_the_head_of_a_thread_leaves_its_replies(slack: SlackHarness) -> None:
    with_admin(slack)
    ts = slack.world.type("ann", "#general", f"with {MARK}")
    slack.world.type("ben", "#general", "thanks", thread=ts)
    result = slack.connector.rewrite(slack.at(ts), take_out)
    assert result.outcome is Outcome.DONE
    assert any("heads the thread" in each for each in result.remains)
    texts = [each["text"] for each in slack.world.thread("#general", ts)]
    assert texts[0] == "thanks"
    assert GONE in texts[1]
    assert slack.connector.rewrite(slack.at(ts), take_out).outcome is Outcome.ALREADY


def test_a_copy_calls_nobody(slack: SlackHarness) -> None:
    with_admin(slack)
    where = slack.write(f"@ben @here look: {MARK}")
    moved = slack.connector.rewrite(where, take_out).moved_to
    assert moved is not None
    copy = slack.world.message("#general", moved.document.removeprefix("msg/"))
    assert '"user_id"' not in json.dumps(copy["blocks"])
    assert '"broadcast"' not in json.dumps(copy["blocks"])
    assert "<" not in copy["text"]
    words = "".join(each["text"] for each in copy["blocks"][1]["elements"][0]["elements"])
    assert words == f"@ben @here look: {GONE}"


def test_a_member_s_token_is_no_admin_s(slack: SlackHarness) -> None:
    slack.connector = slack.connect(admin_token=slack.world.user_token("ben"))
    result = slack.connector.rewrite(slack.write(f"it is {MARK}"), take_out)
    assert result.outcome is Outcome.NEEDS_PERSON
    assert "no admin" in result.reason
    assert slack.writes() == 0


def test_a_refused_deletion_leaves_no_copy(slack: SlackHarness) -> None:
    with_admin(slack)
    ts = slack.world.post("ann", "#general", f"it is {MARK}")
    slack.sandbox.traffic.add(
        "chat.delete", status=200, body='{"ok":false,"error":"cant_delete_message"}'
    )
    result = slack.connector.rewrite(slack.at(ts), take_out)
    assert (result.outcome, result.method) == (Outcome.NEEDS_PERSON, "ask-author")
    assert [each["ts"] for each in slack.world.messages("#general")] == [ts]


def test_a_crash_between_copy_and_deletion_is_repeated_without_a_second_copy(
    slack: SlackHarness,
) -> None:
    with_admin(slack)
    where = slack.write(f"it is {MARK}")
    slack.sandbox.traffic.add("chat.delete", status=500)
    with pytest.raises(Exception, match=r"trouble|JSON"):
        slack.connector.rewrite(where, take_out)
    assert slack.connector.rewrite(where, take_out).outcome is Outcome.DONE
    assert MARK not in here(slack)
    assert len(slack.world.messages("#general")) == 1


def test_a_copy_whose_answer_was_lost_is_not_posted_again(slack: SlackHarness) -> None:
    with_admin(slack)
    where = slack.write(f"it is {MARK}")
    slack.sandbox.traffic.add("chat.postMessage", drop=True)
    with pytest.raises(Exception, match="did not answer"):
        slack.connector.rewrite(where, take_out)
    assert slack.connector.rewrite(where, take_out).outcome is Outcome.DONE
    assert len(slack.world.messages("#general")) == 1


class Shelf:
    """An outbox as the store keeps one."""

    def __init__(self) -> None:
        self.kept: dict[str, Document] = {}

    def keep(self, location: Location, copy: Document) -> None:
        self.kept[location.key] = copy

    def owed(self, location: Location) -> Document | None:
        return self.kept.get(location.key)


def test_with_an_outbox_the_original_goes_first_and_the_copy_is_owed(slack: SlackHarness) -> None:
    shelf = Shelf()
    with_admin(slack, outbox=shelf.keep, owed=shelf.owed)
    where = slack.write(f"it is {MARK}, keep")
    slack.sandbox.traffic.add("chat.postMessage", status=429, headers={"Retry-After": "3"})
    result = slack.connector.rewrite(where, take_out)
    assert result.outcome is Outcome.FAILED
    assert result.retry_after == 3
    assert slack.world.messages("#general") == []
    assert MARK not in repr(shelf.kept)
    slack.clock.ahead += 4
    # as after a restart: another connector, the same store
    with_admin(slack, outbox=shelf.keep, owed=shelf.owed)
    result = slack.connector.rewrite(where, take_out)
    assert result.outcome is Outcome.DONE
    assert result.moved_to is not None
    assert GONE in text_of(slack.connector.read(result.moved_to))
    assert slack.connector.rewrite(where, take_out).outcome is Outcome.ALREADY
    assert len(slack.world.messages("#general")) == 1


def test_what_its_author_deletes_after_we_could_not_is_never_posted(slack: SlackHarness) -> None:
    shelf = Shelf()
    with_admin(slack, outbox=shelf.keep, owed=shelf.owed)
    where = slack.write(f"it is {MARK}, keep")
    slack.sandbox.traffic.add(
        "chat.delete", status=200, body='{"ok":false,"error":"cant_delete_message"}'
    )
    assert slack.connector.rewrite(where, take_out).method == "ask-author"
    slack.vanish(where)
    assert slack.connector.rewrite(where, take_out).outcome is Outcome.ALREADY
    assert slack.world.messages("#general") == []


def test_a_lost_answer_to_the_deletion_still_brings_the_copy(slack: SlackHarness) -> None:
    shelf = Shelf()
    with_admin(slack, outbox=shelf.keep, owed=shelf.owed)
    where = slack.write(f"it is {MARK}, keep")
    slack.sandbox.traffic.add("chat.delete", drop=True)
    with pytest.raises(Unreachable):
        slack.connector.rewrite(where, take_out)
    assert slack.connector.rewrite(where, take_out).outcome is Outcome.DONE
    assert GONE in here(slack)
    assert MARK not in here(slack)


# --- asking, or not even that ------------------------------------------------------------------


def test_without_any_permission_the_author_is_asked(slack: SlackHarness) -> None:
    result = slack.connector.rewrite(slack.write(f"it is {MARK}"), take_out)
    assert (result.outcome, result.method) == (Outcome.NEEDS_PERSON, "ask-author")
    assert "no admin token" in result.reason
    assert slack.writes() == 0


@pytest.mark.parametrize("who", ["ci", "eve"])
def test_apps_and_people_who_left_are_not_asked(slack: SlackHarness, who: str) -> None:
    ts = slack.world.post(who, "#general", f"it is {MARK}", silent=True)
    result = slack.connector.rewrite(slack.at(ts), take_out)
    assert (result.outcome, result.method) == (Outcome.NEEDS_PERSON, "ask-admin")


def test_asking_can_be_switched_off(slack: SlackHarness) -> None:
    slack.connector = slack.connect(ask_author=False)
    result = slack.connector.rewrite(slack.write(f"it is {MARK}"), take_out)
    assert (result.outcome, result.method) == (Outcome.NEEDS_PERSON, "ask-admin")


def test_an_app_s_message_is_deleted_by_an_admin(slack: SlackHarness) -> None:
    with_admin(slack)
    ts = slack.world.post("ci", "#general", f"it is {MARK}")
    assert slack.connector.rewrite(slack.at(ts), take_out).method == "admin-delete"
    assert MARK not in here(slack)


def test_a_message_that_never_holds_still_is_given_up_for_now(slack: SlackHarness) -> None:
    slack.author_may_edit = True
    where = slack.write(f"0 {MARK}")
    number = 0

    def edit(document: Document) -> Document:
        nonlocal number
        number += 1
        slack.edit(where, f"{number} {MARK}")
        return take_out(document)

    result = slack.connector.rewrite(where, edit)
    assert result.outcome is Outcome.FAILED
    assert result.retry_after
    assert MARK in here(slack), "what the author wrote last stands"


def test_a_rate_limit_is_raised_before_anything_changed(slack: SlackHarness) -> None:
    with_admin(slack)
    where = slack.write(f"it is {MARK}")
    slack.sandbox.traffic.add("chat.postMessage", status=429, headers={"Retry-After": "9"})
    with pytest.raises(RateLimited):
        slack.connector.rewrite(where, take_out)
    assert slack.connector.read(where) is not None


def test_our_own_dead_token_is_no_reason_to_climb_down(slack: SlackHarness) -> None:
    where = slack.write(f"it is {MARK}")
    slack.refuse_token()
    with pytest.raises(Unauthorized):
        slack.connector.rewrite(where, take_out)


def test_another_connector_s_address_is_refused(slack: SlackHarness) -> None:
    with pytest.raises(UserError):
        slack.connector.rewrite(Location("slack:other", "C1", "msg/1.0"), take_out)


# --- files -------------------------------------------------------------------------------------


def upload(
    slack: SlackHarness, content: str | bytes, name: str = "env.txt", **more: Any
) -> Location:
    file, _ = slack.world.upload("ann", "#general", name, content, **more)
    return Location(slack.connector.name, slack.stream.id, f"file/{file}")


def test_a_file_is_copied_redacted_and_deleted(slack: SlackHarness) -> None:
    with_admin(slack)
    where = upload(slack, f"A=1\nB={MARK}\n")
    result = slack.connector.rewrite(where, take_out)
    assert (result.outcome, result.method) == (Outcome.DONE, "admin-file-delete")
    assert slack.connector.read(where) is None
    assert result.moved_to is not None
    assert text_of(slack.connector.read(result.moved_to)).endswith(f"A=1\nB={GONE}\n")
    assert slack.connector.rewrite(where, take_out).outcome is Outcome.ALREADY


def test_an_author_s_consent_deletes_their_file(slack: SlackHarness) -> None:
    slack.author_may_edit = True
    result = slack.connector.rewrite(upload(slack, MARK), take_out)
    assert (result.outcome, result.method) == (Outcome.DONE, "author-file-delete")


def test_nobody_may_delete_a_file_so_its_author_is_asked(slack: SlackHarness) -> None:
    where = upload(slack, f"B={MARK}")
    result = slack.connector.rewrite(where, take_out)
    assert (result.outcome, result.method) == (Outcome.NEEDS_PERSON, "ask-author")
    assert slack.writes() == 0


def test_a_file_that_cannot_be_copied_is_never_deleted(slack: SlackHarness) -> None:
    with_admin(slack)
    where = upload(slack, b"\0\1\2", name=f"{MARK}.png", mimetype="image/png", filetype="png")
    result = slack.connector.rewrite(where, take_out)
    assert result.outcome is Outcome.NEEDS_PERSON
    assert slack.connector.read(where) is not None


def test_a_secret_inside_of_an_archive_is_read_and_its_author_asked(slack: SlackHarness) -> None:
    with_admin(slack)
    where = upload(
        slack, zipped({"a/b.env": f"B={MARK}"}), name="a.zip", mimetype="application/zip"
    )
    document = slack.connector.read(where)
    assert document is not None
    assert [part.path for part in document.parts if MARK in part.text] == ["content/0"]
    assert document.gaps == ()
    result = slack.connector.rewrite(where, take_out)
    assert result.outcome is Outcome.NEEDS_PERSON
    assert slack.connector.read(where) == document


def test_a_secret_that_only_a_second_reading_shows_is_not_copied(slack: SlackHarness) -> None:
    with_admin(slack)
    hidden = upload(slack, page(MARK), name="a.html", mimetype="text/html")
    document = slack.connector.read(hidden)
    assert document is not None
    assert [part.path for part in document.parts if MARK in part.text] == ["content/1"]
    assert slack.connector.rewrite(hidden, take_out).outcome is Outcome.NEEDS_PERSON
    assert slack.connector.read(hidden) is not None
    shown = upload(slack, f"<!doctype html><p>{MARK}</p>", name="b.html", mimetype="text/html")
    assert slack.connector.rewrite(shown, take_out).outcome is Outcome.DONE


def test_what_is_not_read_in_a_file_is_a_gap_without_its_names(slack: SlackHarness) -> None:
    data = bytearray(zipped({f"{MARK}.env": "words"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    document = slack.connector.read(
        upload(slack, bytes(data), name="a.zip", mimetype="application/zip")
    )
    assert document is not None
    [gap] = document.gaps
    assert (gap.reason, gap.retry) == ("unreadable", False)
    assert gap.detail == "A part of it was not read: a password protects it."
    film = upload(slack, b"\0\0\0\x18ftypmp42", name="a.mp4", mimetype="video/mp4")
    document = slack.connector.read(film)
    assert document is not None
    assert [gap.what for gap in document.gaps] == ["sound and film"]


def test_a_refused_file_deletion_leaves_no_copy(slack: SlackHarness) -> None:
    with_admin(slack)
    where = upload(slack, f"B={MARK}")
    slack.sandbox.traffic.add(
        "files.delete", status=200, body='{"ok":false,"error":"cant_delete_file"}'
    )
    assert slack.connector.rewrite(where, take_out).outcome is Outcome.NEEDS_PERSON
    files = slack.world.company.files.values()
    assert [file.id for file in files if not file.deleted] == [where.document[5:]]


def test_a_public_link_is_taken_back_even_when_the_file_stays(slack: SlackHarness) -> None:
    where = upload(slack, f"B={MARK}")
    slack.world.company.files[where.document[5:]].public = True
    assert slack.connector.audience(where).shared
    result = slack.connector.rewrite(where, take_out)
    assert result.outcome is Outcome.NEEDS_PERSON
    assert "public link was taken back" in result.reason
    assert not slack.world.company.files[where.document[5:]].public


# --- topics ------------------------------------------------------------------------------------


def topic(slack: SlackHarness, text: str) -> Location:
    slack.world.company.channel("#general").topic = text
    return Location(slack.connector.name, slack.stream.id, "topic")


def test_a_topic_is_set_anew(slack: SlackHarness) -> None:
    where = topic(slack, f"deploy with {MARK}")
    slack.sandbox.traffic.add("conversations.setTopic", status=200, body='{"ok":true}')

    def edit(document: Document) -> Document:
        # the answer above is canned, so the topic is set here
        after = take_out(document)
        topic(slack, after.parts[0].text)
        return after

    result = slack.connector.rewrite(where, edit)
    assert (result.outcome, result.method) == (Outcome.DONE, "set-topic")
    sent = slack.sandbox.traffic.seen("conversations.setTopic")[0].body.decode()
    assert parse_qs(sent)["topic"] == [f"deploy with {GONE}"]


def test_a_topic_that_did_not_change_is_a_failure(slack: SlackHarness) -> None:
    where = topic(slack, f"deploy with {MARK}")
    slack.sandbox.traffic.add("conversations.setTopic", status=200, body='{"ok":true}')
    assert slack.connector.rewrite(where, take_out).outcome is Outcome.FAILED


def test_a_topic_that_we_may_not_set_needs_a_person(slack: SlackHarness) -> None:
    where = topic(slack, f"deploy with {MARK}")
    body = '{"ok":false,"error":"missing_scope","needed":"channels:manage"}'
    slack.sandbox.traffic.add("conversations.setTopic", status=200, body=body)
    result = slack.connector.rewrite(where, take_out)
    assert result.outcome is Outcome.NEEDS_PERSON
    assert "channels:manage" in result.reason


# --- putting back ------------------------------------------------------------------------------


def original(slack: SlackHarness, where: Location) -> Document:
    found = slack.connector.read(where)
    assert found is not None
    return found


def test_a_copy_is_found_again_from_the_original_s_address(slack: SlackHarness) -> None:
    with_admin(slack)
    where = slack.write(f"it is {MARK}")
    before = original(slack, where)
    slack.connector.rewrite(where, take_out)
    result = slack.connector.restore(where, before)
    assert (result.outcome, result.method) == (Outcome.DONE, "copy-updated")
    assert MARK in here(slack)
    assert "ann wrote this on" in here(slack)


def test_in_place_it_reads_exactly_as_before(slack: SlackHarness) -> None:
    slack.author_may_edit = True
    where = slack.write(f"*a* see https://x.example/?k={MARK} and `{MARK}`")
    before = original(slack, where)
    was = slack.world.message("#general", where.document[4:])
    assert slack.connector.rewrite(where, take_out).outcome is Outcome.DONE
    assert slack.connector.restore(where, before).outcome is Outcome.DONE
    now = slack.world.message("#general", where.document[4:])
    assert (now["text"], now["blocks"]) == (was["text"], was["blocks"])
    assert slack.connector.restore(where, before).outcome is Outcome.ALREADY


def test_what_its_author_changed_since_is_left_alone(slack: SlackHarness) -> None:
    slack.author_may_edit = True
    where = slack.write(f"it is {MARK}")
    before = original(slack, where)
    slack.connector.rewrite(where, take_out)
    slack.edit(where, "never mind")
    assert slack.connector.restore(where, before).outcome is Outcome.REFUSED
    slack.edit(where, f"it was {GONE}, but that is over")
    assert slack.connector.restore(where, before).outcome is Outcome.REFUSED
    assert MARK not in here(slack)


def test_without_leave_only_the_author_can_put_it_back(slack: SlackHarness) -> None:
    slack.author_may_edit = True
    where = slack.write(f"it is {MARK}")
    before = original(slack, where)
    slack.connector.rewrite(where, take_out)
    slack.author_may_edit = False
    assert slack.connector.restore(where, before).outcome is Outcome.NEEDS_PERSON


def test_a_deleted_message_without_a_copy_needs_a_person(slack: SlackHarness) -> None:
    where = slack.write(f"it is {MARK}")
    before = original(slack, where)
    slack.vanish(where)
    assert slack.connector.restore(where, before).outcome is Outcome.NEEDS_PERSON


def test_a_file_is_uploaded_again(slack: SlackHarness) -> None:
    with_admin(slack)
    where = upload(slack, f"B={MARK}")
    before = original(slack, where)
    copy = slack.connector.rewrite(where, take_out).moved_to
    result = slack.connector.restore(where, before)
    assert (result.outcome, result.method) == (Outcome.DONE, "file-uploaded")
    assert result.moved_to is not None
    assert f"B={MARK}" in text_of(slack.connector.read(result.moved_to))
    assert copy is not None
    assert slack.connector.read(copy) is None
    again = slack.connector.restore(where, before)
    assert again.moved_to == result.moved_to


# --- doctor ------------------------------------------------------------------------------------


def test_rungs_say_what_is_open(slack: SlackHarness) -> None:
    open_ = {rung.name: rung.open for rung in slack.connector.rungs(slack.stream)}
    assert open_["admin-delete"] is False
    assert open_["ask-author"] is True
    with_admin(slack)
    open_ = {rung.name: rung.open for rung in slack.connector.rungs(slack.stream)}
    assert open_["admin-delete"] is True
    old = Location(slack.connector.name, slack.world.channel_id("#old"), "topic")
    assert [rung.why for rung in slack.connector.rungs(old)] == [CANNOT["archived"]]


def test_somebody_can_be_told_in_private_only(slack: SlackHarness) -> None:
    where = slack.write("hello")
    ann = Person(slack.connector.name, slack.world.user_id("ann"))
    slack.connector.tell(where, ann, Message("Look & <act>", (Button("done", "Done", "7"),)))
    dm = slack.world.messages("@ann")
    assert dm[0]["text"] == "Look &amp; &lt;act&gt;"
    assert dm[0]["blocks"][1]["elements"][0]["value"] == "7"
    assert slack.world.ephemerals("ann")[0]["text"] == dm[0]["text"]
    assert len(slack.world.messages("#general")) == 1


def test_one_way_of_telling_is_enough(slack: SlackHarness) -> None:
    where = slack.write("hello")
    token = slack.world.token(slack.world.bot_token)
    token.scopes = token.scopes - {"im:write"}
    ann = Person(slack.connector.name, slack.world.user_id("ann"))
    slack.connector.tell(where, ann, Message("one"))
    assert len(slack.world.ephemerals("ann")) == 1
    cho = replace(ann, id=slack.world.user_id("cho"))
    with pytest.raises(ApiError):
        slack.connector.tell(where, cho, Message("none"))


def test_left_over_pieces_of_a_split_secret_come_back() -> None:
    base = Document(
        Location("slack:a", "C1", "msg/1.0"),
        "message",
        (Part("a", f"x {MARK[:6]}"), Part("b", f"{MARK[6:]} y", joins=True)),
        None,
        datetime.now(UTC),
    )
    now = replace(base, parts=(Part("a", f"x {GONE}"), Part("b", " y", joins=True)))
    assert left_as_redacted(base, now)
    assert not left_as_redacted(base, replace(base, parts=(Part("a", f"x {GONE}"), Part("b", "z"))))
