"""Does the Jira connector read everything, clean in place and never lie about what is left?"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from bot.config import JiraProject, JiraSite
from bot.connectors.base import Connector
from bot.connectors.jira import JiraConnector
from bot.errors import NotAllowed, RateLimited, ServerTrouble, Unauthorized, Unreachable
from bot.model import Document, Location, Message, Outcome, Stream, redaction_text
from bot.sandbox.faults import Recorded
from bot.sandbox.jira import JiraWorld, document, text_node
from bot.sandbox.server import Sandbox, serving
from tests.bot.files.samples import pdf, zipped

SECRET = "opensesame-" + "7" * 20
WORDS = redaction_text("Sesame token", 7)


@dataclass
class Place:
    """A Cloud site and a Data Center on loopback."""

    cloud: JiraWorld
    dc: JiraWorld
    sandbox: Sandbox
    url: str

    def connector(self, edition: str = "cloud", **more: Any) -> JiraConnector:
        world = self.cloud if edition == "cloud" else self.dc
        settings: dict[str, Any] = {
            "name": "acme",
            "edition": edition,
            "url": f"{self.url}/jira-{'cloud' if edition == 'cloud' else 'dc'}",
            "email": world.bot_email if edition == "cloud" else "",
            "token": world.api_token if edition == "cloud" else world.bearer,
            "timeout": 5,
            "projects": (JiraProject(key="OPS"),),
        }
        made = JiraConnector(JiraSite(**(settings | more)), sleep=lambda _: None)
        self.made.append(made)
        return made

    def __post_init__(self) -> None:
        self.made: list[JiraConnector] = []

    def asked(self, match: str) -> list[Recorded]:
        """The requests that match; a request is recorded a moment after its answer."""
        for _ in range(100):
            if found := self.sandbox.traffic.seen(match):
                return found
            time.sleep(0.01)
        return []


@pytest.fixture
def place() -> Iterator[Place]:
    cloud, dc = JiraWorld("cloud"), JiraWorld("datacenter")
    worlds = {
        "/jira-cloud": cloud,
        "/jira-dc": dc,
        f"/ex/jira/{cloud.cloud_id}": cloud,
    }
    sandbox = Sandbox(worlds)
    with serving(sandbox.app()) as url:
        found = Place(cloud, dc, sandbox, url)
        yield found
        for each in found.made:
            each.close()
    cloud.close()
    dc.close()


def edit(doc: Document) -> Document:
    """Takes the secret out, also where it stands in two joined parts."""
    parts = [replace(p, text=p.text.replace(SECRET, WORDS)) for p in doc.parts]
    for index in range(len(parts) - 1):
        first, second = parts[index], parts[index + 1]
        if second.joins and SECRET in first.text + second.text:
            for cut in range(1, len(SECRET)):
                if first.text.endswith(SECRET[:cut]) and second.text.startswith(SECRET[cut:]):
                    parts[index] = replace(first, text=first.text[:-cut] + WORDS)
                    rest = second.text[len(SECRET) - cut :]
                    parts[index + 1] = replace(second, text=rest)
    return replace(doc, parts=tuple(parts))


def swept(
    connector: Connector, cursor: str | None = None, key: str = "OPS"
) -> tuple[list[Document], str]:
    documents: list[Document] = []
    last = cursor or ""
    for page in connector.sweep(Stream(connector.name, key), cursor):
        documents += page.documents
        last = page.cursor
    return documents, last


def words(documents: list[Document]) -> str:
    return "\n".join(part.text for doc in documents for part in doc.parts)


def where(connector: JiraConnector, issue: Any, rest: str) -> Location:
    return Location(connector.name, "OPS", f"{issue.id}/{rest}")


# --- reading -------------------------------------------------------------------------------------


@pytest.mark.parametrize("edition", ["cloud", "datacenter"])
def test_every_text_of_an_issue_is_read(place: Place, edition: str) -> None:
    world = place.cloud if edition == "cloud" else place.dc
    issue = world.create_issue(
        "OPS",
        "one-summary",
        "old-description",
        environment="three-environment",
        fields={"customfield_10010": "four-rich", "customfield_10011": "five-plain"},
    )
    world.edit_issue(issue, author="ann", description="two-description")
    world.comment(issue, "six-comment", "ben")
    world.worklog(issue, "seven-worklog", "ben")
    world.attach(issue, "eight.log", b"nine-content", "text/plain")
    documents, _ = swept(place.connector(edition))
    text = words(documents)
    for each in (
        "one-summary", "two-description", "three-environment", "four-rich", "five-plain",
        "six-comment", "seven-worklog", "eight.log", "nine-content", "old-description",
    ):  # fmt: skip
        assert each in text, each
    kinds = {doc.kind for doc in documents}
    assert kinds == {
        "summary", "description", "environment", "field", "comment", "worklog", "attachment",
        "changelog",
    }  # fmt: skip
    for doc in documents:
        assert doc.parent == issue.key
        if doc.kind != "changelog" and doc.parts:
            again = place.connector(edition).read(doc.location)
            assert again is not None
            assert again.parts == doc.parts


def test_more_comments_than_a_page_are_read(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "many")
    for number in range(230):
        place.cloud.comment(issue, f"comment number {number}.", "ben", notify=False)
    documents, _ = swept(place.connector())
    assert len([d for d in documents if d.kind == "comment"]) == 230


@pytest.mark.parametrize("edition", ["cloud", "datacenter"])
def test_more_issues_in_one_minute_than_a_page_come_once_each(place: Place, edition: str) -> None:
    world = place.cloud if edition == "cloud" else place.dc
    keys = {world.create_issue("OPS", f"issue {n}").key for n in range(120)}
    connector = place.connector(edition)
    documents, cursor = swept(connector)
    found = [d.parent for d in documents if d.kind == "summary"]
    assert sorted(found) == sorted(keys)
    assert swept(connector, cursor)[0] == []


def test_a_crash_between_pages_loses_nothing(place: Place) -> None:
    keys = {place.cloud.create_issue("OPS", f"issue {n}").key for n in range(120)}
    connector = place.connector()
    found: set[str] = set()
    cursor: str | None = None
    for _ in range(20):
        page = next(connector.sweep(Stream(connector.name, "OPS"), cursor))
        found |= {d.parent for d in page.documents}
        cursor = page.cursor
        if page.done:
            break
    assert found == keys


def test_what_the_index_shows_late_is_found_by_the_next_sweep(place: Place) -> None:
    connector = place.connector()
    issue = place.cloud.create_issue("OPS", "early")
    _, cursor = swept(connector)
    place.cloud.index_lag = 3600
    place.cloud.comment(issue, "late words", "ben")
    documents, cursor = swept(connector, cursor)
    assert "late words" not in words(documents)
    place.cloud.index_lag = 0
    documents, cursor = swept(connector, cursor)
    assert "late words" in words(documents)
    assert swept(connector, cursor)[0] == []


def test_a_hint_makes_search_show_what_the_index_has_not(place: Place) -> None:
    connector = place.connector()
    issue = place.cloud.create_issue("OPS", "early")
    _, cursor = swept(connector)
    place.cloud.index_lag = 3600
    place.cloud.comment(issue, "late words", "ben")
    connector.reconcile([issue.id])
    assert "late words" in words(swept(connector, cursor)[0])


def test_times_are_asked_without_a_time_zone(place: Place) -> None:
    place.cloud.bot.time_zone = "Pacific/Auckland"
    place.cloud.create_issue("OPS", "here")
    connector = place.connector()
    _, cursor = swept(connector)
    place.cloud.create_issue("OPS", "there")
    assert "there" in words(swept(connector, cursor)[0])
    asked = json.loads(place.asked("POST .*/search/jql")[0].body)
    assert '"' not in asked["jql"].partition("updated")[2]


def test_a_hidden_project_is_no_clean_project(place: Place) -> None:
    place.cloud.create_issue("OPS", "here")
    place.cloud.deny("OPS", "BROWSE_PROJECTS")
    connector = place.connector()
    with pytest.raises(NotAllowed) as caught:
        swept(connector)
    assert caught.value.scope == "BROWSE_PROJECTS"


def test_the_gateway_keeps_its_prefix(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here", f"it is {SECRET} ok")
    comment = place.cloud.comment(issue, f"and {SECRET}", "ben")
    token = place.cloud.add_token("leakwatch", "service-account")
    url = f"{place.url}/ex/jira/{place.cloud.cloud_id}"
    connector = place.connector(url=url, email="", token=token)
    documents, _ = swept(connector)
    assert SECRET in words(documents)
    assert documents[0].location.url == f"https://acme-jira.example/browse/{issue.key}"
    assert connector.rewrite(where(connector, issue, "description"), edit)
    assert connector.rewrite(where(connector, issue, f"comment/{comment.id}"), edit)
    asked = {r.path.split("/rest/")[0] for r in place.sandbox.traffic.requests}
    assert asked == {f"/ex/jira/{place.cloud.cloud_id}"}


# --- attachments ---------------------------------------------------------------------------------


def test_the_media_host_gets_no_login_of_ours(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "file")
    place.cloud.attach(issue, "a.env", b"KEY=value", "application/octet-stream")
    assert "KEY=value" in words(swept(place.connector())[0])
    [asked] = place.asked("GET .*/media/")
    assert "authorization" not in asked.headers


def test_a_file_that_is_not_read_is_a_gap(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "file")
    place.cloud.attach(issue, "large.log", b"x" * 2000, "text/plain")
    place.cloud.attach(issue, "a.png", b"\x89PNG", "image/png")
    place.cloud.attach(issue, "b.bin", b"\0\1\2", "application/octet-stream")
    documents, _ = swept(place.connector(attachments_max_bytes=1000))
    gaps = [gap for doc in documents for gap in doc.gaps]
    assert [gap.reason for gap in gaps] == ["too-large", "unreadable", "unreadable"]


def test_what_is_inside_of_an_attachment_is_read(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "file")
    inner = zipped({"b.pdf": pdf("words of a page"), "c.bin": b"\0\1\2"})
    file = place.cloud.attach(issue, "a.zip", inner, "application/zip")
    documents, _ = swept(place.connector())
    assert "words of a page" in words(documents)
    [gap] = [gap for doc in documents for gap in doc.gaps]
    assert gap.what == f"attachment {file.id} of {issue.key}"
    assert gap.detail.startswith("A part of it was not read: it is not text")


def test_an_archive_with_a_secret_is_deleted(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "file")
    file = place.cloud.attach(issue, "a.zip", zipped({"a.log": SECRET}), "application/zip")
    connector = place.connector()
    result = connector.rewrite(where(connector, issue, f"attachment/{file.id}"), edit)
    assert (result.outcome, result.method) == (Outcome.DONE, "attachment-delete")
    assert issue.attachments == []


def test_a_file_that_cannot_be_had_now_is_tried_again(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "file")
    place.cloud.attach(issue, "a.log", b"words inside", "text/plain")
    place.sandbox.traffic.add("GET .*/media/", status=500)
    connector = place.connector()
    documents, cursor = swept(connector)
    assert [gap.reason for doc in documents for gap in doc.gaps] == ["server-trouble"]
    assert "words inside" in words(swept(connector, cursor)[0])


def test_a_file_with_a_secret_is_deleted(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "file")
    file = place.cloud.attach(issue, "a.log", SECRET.encode(), "text/plain")
    connector = place.connector()
    location = where(connector, issue, f"attachment/{file.id}")
    result = connector.rewrite(location, edit)
    assert (result.outcome, result.method) == (Outcome.DONE, "attachment-delete")
    assert any("show nothing" in each for each in result.remains)
    assert issue.attachments == []
    assert connector.rewrite(location, edit).outcome is Outcome.ALREADY


# --- failures ------------------------------------------------------------------------------------


def test_a_date_in_retry_after_is_understood(place: Place) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    place.sandbox.traffic.add("GET .*/mypermissions", status=429, headers={"Retry-After": later})
    with pytest.raises(RateLimited) as caught:
        swept(place.connector())
    assert 80 < caught.value.retry_after < 100


def test_seconds_in_retry_after_are_not_shortened(place: Place) -> None:
    place.cloud.throttle("search/jql", retry_after=1847)
    with pytest.raises(RateLimited) as caught:
        swept(place.connector())
    assert caught.value.retry_after == 1847
    assert len(place.asked("POST .*/search/jql")) == 1


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ({"status": 500, "body": SECRET}, ServerTrouble),
        ({"status": 200, "body": f"<html>{SECRET}"}, ServerTrouble),
        ({"status": 302, "headers": {"Location": "http://elsewhere.invalid/"}}, ServerTrouble),
        ({"status": 401, "body": SECRET}, Unauthorized),
        ({"status": 403, "body": SECRET}, NotAllowed),
        (
            {"status": 200, "headers": {"X-Seraph-LoginReason": "AUTHENTICATED_FAILED"}},
            Unauthorized,
        ),
        ({"drop": True, "times": 2}, Unreachable),
    ],
)
def test_failures_end_at_the_border(
    place: Place, fault: dict[str, Any], expected: type[Exception], caplog: Any
) -> None:
    caplog.set_level("DEBUG")
    issue = place.cloud.create_issue("OPS", "here")
    place.sandbox.traffic.add(r"GET .*/issue/", **fault)
    connector = place.connector()
    with pytest.raises(expected) as caught:
        connector.read(where(connector, issue, "summary"))
    assert SECRET not in str(caught.value)
    assert caught.value.__cause__ is None
    assert SECRET not in caplog.text
    assert place.cloud.api_token not in caplog.text


def test_a_site_that_is_down_stops_nobody() -> None:
    settings = JiraSite(url="http://127.0.0.1:9", email="a@b.example", token="t", timeout=1)
    connector = JiraConnector(settings)
    with pytest.raises(Unreachable):
        list(connector.streams())
    connector.close()


def test_what_is_gone_is_none_and_what_is_hidden_is_an_error(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here")
    comment = place.cloud.comment(issue, "words", "ben")
    connector = place.connector()
    location = where(connector, issue, f"comment/{comment.id}")
    place.cloud.deny("OPS", "BROWSE_PROJECTS")
    with pytest.raises(NotAllowed):
        connector.read(location)
    place.cloud.allow("OPS", "BROWSE_PROJECTS")
    place.cloud.delete_comment(issue, comment, "ben")
    assert connector.read(location) is None
    assert connector.rewrite(location, edit).outcome is Outcome.ALREADY


# --- redaction -----------------------------------------------------------------------------------


def rich() -> dict[str, Any]:
    half = len(SECRET) // 2
    return document(
        {
            "type": "paragraph",
            "content": [
                text_node("the key is "),
                {"type": "text", "text": SECRET[:half], "marks": [{"type": "strong"}]},
                text_node(SECRET[half:]),
                text_node(" and "),
                {
                    "type": "text",
                    "text": "link",
                    "marks": [
                        {"type": "link", "attrs": {"href": f"https://a.example/?k={SECRET}&b=1"}},
                        {"type": "em"},
                    ],
                },
            ],
        },
        {"type": "rule"},
        {"type": "codeBlock", "attrs": {"language": "sh"}, "content": [text_node(f"k={SECRET}")]},
        {
            "type": "paragraph",
            "content": [{"type": "inlineCard", "attrs": {"url": f"https://b.example/{SECRET}"}}],
        },
    )


def test_rich_text_keeps_all_but_the_secret(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here", rich())
    connector = place.connector()
    location = where(connector, issue, "description")
    original = connector.read(location)
    assert original is not None
    result = connector.rewrite(location, edit)
    assert (result.outcome, result.method) == (Outcome.DONE, "edit-in-place"), result
    now = issue.fields["description"]
    assert SECRET not in json.dumps(now)
    first, rule, code, card = now["content"]
    assert [n["text"] for n in first["content"]] == ["the key is ", WORDS, " and ", "link"]
    assert first["content"][1]["marks"] == [{"type": "strong"}]
    assert first["content"][3]["marks"][0]["attrs"]["href"].startswith("https://a.example/?k=%5B")
    assert rule == {"type": "rule"}
    assert code["attrs"] == {"language": "sh"}
    assert " " not in card["content"][0]["attrs"]["url"]
    assert any("history keeps" in each for each in result.remains)
    assert connector.rewrite(location, edit).outcome is Outcome.ALREADY
    back = connector.restore(location, original)
    assert back.outcome is Outcome.DONE, back
    again = connector.read(location)
    assert again is not None
    assert "".join(p.text for p in again.parts) == "".join(p.text for p in original.parts)
    assert connector.restore(location, original).outcome is Outcome.ALREADY


@pytest.mark.parametrize("edition", ["cloud", "datacenter"])
def test_every_kind_is_cleaned_in_place(place: Place, edition: str) -> None:
    world = place.cloud if edition == "cloud" else place.dc
    issue = world.create_issue(
        "OPS", f"sum {SECRET} mary", f"desc {SECRET}", environment=f"env {SECRET} {SECRET}"
    )
    comment = world.comment(
        issue, f"said {SECRET} *bold*", "ben", visibility={"type": "role", "value": "Users"}
    )
    log = world.worklog(issue, f"did {SECRET}", "ben")
    connector = place.connector(edition)
    thing = {"object": {"url": f"https://x.example/?t={SECRET}", "title": "title"}}
    number = connector.api.call("POST", "issue", issue.id, "remotelink", body=thing)["id"]
    documents, _ = swept(connector)
    assert words(documents).count(SECRET) == 7
    for rest in ("summary", "description", "environment", f"comment/{comment.id}",
                 f"worklog/{log.id}", f"remotelink/{number}"):  # fmt: skip
        result = connector.rewrite(where(connector, issue, rest), edit)
        assert (result.outcome, result.method) == (Outcome.DONE, "edit-in-place"), rest
    documents, _ = swept(place.connector(edition))
    assert SECRET not in words([d for d in documents if d.kind != "changelog"])
    assert comment.visibility is not None
    assert comment.visibility["value"] == "Users"
    kept = [d for d in documents if d.kind == "changelog"]
    assert SECRET in words(kept)
    result = connector.rewrite(kept[0].location, edit)
    assert result.outcome is Outcome.REFUSED
    assert result.reason == connector.cannot["redact-history"]


def test_guard_takes_it_out_of_the_history_too(place: Place) -> None:
    place.cloud.guard = True
    issue = place.cloud.create_issue("OPS", "here", "old words")
    place.cloud.edit_issue(issue, author="ann", description=f"😀 it is {SECRET}, and {SECRET}")
    place.cloud.edit_issue(issue, author="ann", description=f"😀 it was {SECRET}, and {SECRET}")
    connector = place.connector()
    result = connector.rewrite(where(connector, issue, "description"), edit)
    assert (result.outcome, result.method) == (Outcome.DONE, "redact-api")
    assert SECRET not in words(swept(connector)[0])
    assert "history keeps" not in " ".join(result.remains)


def test_without_guard_nothing_is_asked_for_a_day(place: Place) -> None:
    connector = place.connector()
    for number in range(3):
        issue = place.cloud.create_issue("OPS", f"here {number}", SECRET)
        assert connector.rewrite(where(connector, issue, "description"), edit)
    assert len(place.asked("POST .*/redact")) == 1


def test_words_written_meanwhile_are_kept(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here")
    comment = place.cloud.comment(issue, f"it is {SECRET}", "ben")
    connector = place.connector()
    once = threading.Event()

    def slow(doc: Document) -> Document:
        if not once.is_set():
            once.set()
            place.cloud.edit_comment(issue, comment, f"new words and {SECRET}", "ben")
        return edit(doc)

    result = connector.rewrite(where(connector, issue, f"comment/{comment.id}"), slow)
    assert result.outcome is Outcome.DONE
    assert place.cloud.text(comment.body) == f"new words and {WORDS}"


def test_a_text_that_keeps_coming_back_is_a_failure(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here")
    comment = place.cloud.comment(issue, f"it is {SECRET}", "ben")
    connector = place.connector()
    count = iter(range(100))

    def stubborn(doc: Document) -> Document:
        place.cloud.edit_comment(issue, comment, f"{next(count)} {SECRET}", "ben")
        return edit(doc)

    result = connector.rewrite(where(connector, issue, f"comment/{comment.id}"), stubborn)
    assert result.outcome is Outcome.FAILED
    assert result.retry_after


def test_an_edit_that_changes_nothing_writes_nothing(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here", "harmless")
    connector = place.connector()
    result = connector.rewrite(where(connector, issue, "description"), edit)
    assert result.outcome is Outcome.ALREADY
    assert place.sandbox.traffic.seen("PUT ") == []


def test_no_mail_repeats_the_secret(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here", SECRET)
    place.cloud.mails.clear()
    connector = place.connector()
    assert connector.rewrite(where(connector, issue, "description"), edit)
    assert place.cloud.mails == []


def test_without_project_administration_mails_go_out_and_it_is_said(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here", SECRET)
    place.cloud.deny("OPS", "ADMINISTER_PROJECTS")
    connector = place.connector()
    result = connector.rewrite(where(connector, issue, "description"), edit)
    assert result.outcome is Outcome.DONE
    assert any("mailed" in each for each in result.remains)
    assert "notifyUsers" not in place.asked("PUT ")[0].query


@pytest.mark.parametrize(
    ("kind", "permission"),
    [
        ("description", "EDIT_ISSUES"),
        ("comment", "EDIT_ALL_COMMENTS"),
        ("worklog", "EDIT_ALL_WORKLOGS"),
        ("attachment", "DELETE_ALL_ATTACHMENTS"),
    ],
)
def test_a_missing_permission_is_named(place: Place, kind: str, permission: str) -> None:
    world = place.cloud
    issue = world.create_issue("OPS", "here", SECRET)
    made: dict[str, Callable[[], Any]] = {
        "comment": lambda: world.comment(issue, SECRET, "ben"),
        "worklog": lambda: world.worklog(issue, SECRET, "ben"),
        "attachment": lambda: world.attach(issue, "a.txt", SECRET.encode(), "text/plain"),
    }
    rest = kind if kind == "description" else f"{kind}/{made[kind]().id}"
    world.deny("OPS", permission)
    connector = place.connector()
    result = connector.rewrite(where(connector, issue, rest), edit)
    assert result.outcome is Outcome.REFUSED
    assert permission in result.reason


def test_a_field_off_the_screen_is_refused_with_its_name(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here", SECRET)
    place.cloud.projects["OPS"].off_screen.add("description")
    connector = place.connector()
    result = connector.rewrite(where(connector, issue, "description"), edit)
    assert result.outcome is Outcome.REFUSED
    assert "description" in result.reason


def test_a_long_summary_stays_within_the_limit(place: Place) -> None:
    short = "Q" * 12
    issue = place.cloud.create_issue("OPS", "x" * (255 - len(short)) + short)
    connector = place.connector()

    def small(doc: Document) -> Document:
        parts = tuple(replace(p, text=p.text.replace(short, WORDS)) for p in doc.parts)
        return replace(doc, parts=parts)

    assert connector.rewrite(where(connector, issue, "summary"), small)
    assert len(issue.fields["summary"]) <= 255
    assert issue.fields["summary"].endswith("x[removed]")


def test_what_somebody_edited_since_is_not_restored_over(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here", f"it is {SECRET}")
    connector = place.connector()
    location = where(connector, issue, "description")
    original = connector.read(location)
    assert original is not None
    assert connector.rewrite(location, edit)
    place.cloud.edit_issue(issue, author="ann", description="other words")
    assert connector.restore(location, original).outcome is Outcome.REFUSED


def test_what_was_emptied_by_its_author_is_told(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here", SECRET)
    connector = place.connector()
    _, cursor = swept(connector)
    place.cloud.edit_issue(issue, author="ann", description=None)
    [doc] = [d for d in swept(connector, cursor)[0] if d.kind == "description"]
    assert doc.parts == ()
    assert doc.edited_at is not None


@pytest.mark.parametrize("edition", ["cloud", "datacenter"])
def test_a_text_that_was_cleaned_and_written_anew_comes_again(place: Place, edition: str) -> None:
    world = place.cloud if edition == "cloud" else place.dc
    issue = world.create_issue("OPS", "here", SECRET)
    comment = world.comment(issue, SECRET, "ben")
    connector = place.connector(edition)
    _, cursor = swept(connector)
    for rest in ("description", f"comment/{comment.id}"):
        assert connector.rewrite(where(connector, issue, rest), edit)
    world.edit_issue(issue, author="ann", description=SECRET)
    world.edit_comment(issue, comment, SECRET, "ben")
    again = [d.kind for d in swept(connector, cursor)[0] if d.kind != "changelog"]
    assert again == ["description", "comment"]


def test_once_a_day_the_window_goes_back_a_day(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here")
    connector = place.connector()
    _, cursor = swept(connector)
    assert swept(connector, cursor)[0] == []
    state = json.loads(cursor)
    state["deep"] -= 86_400_000
    assert [d.parent for d in swept(connector, json.dumps(state))[0]] == [issue.key]


def test_an_unreadable_cursor_starts_anew(place: Place) -> None:
    place.cloud.create_issue("OPS", "here")
    assert swept(place.connector(), "no cursor")[0]


# --- besides -------------------------------------------------------------------------------------


def test_there_are_no_private_messages(place: Place) -> None:
    issue = place.cloud.create_issue("OPS", "here")
    connector = place.connector()
    with pytest.raises(NotAllowed) as caught:
        connector.tell(where(connector, issue, "summary"), None, Message("hello"))
    assert caught.value.scope == "private message"
    assert place.sandbox.traffic.requests == []


@pytest.mark.parametrize("edition", ["cloud", "datacenter"])
def test_doctor_names_every_missing_permission(place: Place, edition: str) -> None:
    world = place.cloud if edition == "cloud" else place.dc
    connector = place.connector(edition)
    assert [c.name for c in connector.check() if c.ok is False] == []
    world.deny("OPS", "EDIT_ALL_COMMENTS")
    [bad] = [c for c in connector.check() if c.ok is False]
    assert "EDIT_ALL_COMMENTS" in bad.name
    wrong = place.connector(edition, token="wrong")
    assert [(c.name, c.ok) for c in wrong.check()] == [("login", False)]


@pytest.mark.parametrize("edition", ["cloud", "datacenter"])
def test_one_ticket_per_incident_follows_it(place: Place, edition: str) -> None:
    world = place.cloud if edition == "cloud" else place.dc
    tickets = place.connector(edition, incident_project="DEV").tickets
    key = tickets.upsert_ticket("f" * 40, 7, "A leak", ["First.", "Where {it} is."])
    assert tickets.upsert_ticket("f" * 40, 7, "A leak", ["First.", "Where {it} is."]) == key
    again = tickets.upsert_ticket(
        "f" * 40, 7, "A leak", ["First.", "Done."], done=True, existing_key=key
    )
    assert again == key
    issue = world.issue(key)
    assert issue.status == "Done"
    assert "Done." in world.text(issue.fields["description"])
    world.edit_issue(issue, author="ann", description="Ann's own words")
    tickets.upsert_ticket("f" * 40, 7, "A leak", ["First.", "It is back."], existing_key=key)
    assert issue.status == "To Do"
    assert world.text(issue.fields["description"]) == "Ann's own words"
    [comment] = issue.comments
    assert "It is back." in world.text(comment.body)
    assert comment.properties["sd.public.comment"] == {"internal": True}
    assert len([i for i in world.issues.values() if i.project == "DEV"]) == 1
