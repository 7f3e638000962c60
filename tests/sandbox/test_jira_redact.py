"""Does the sandbox's redact API do to text and history what Atlassian Guard's does?"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from bot.sandbox.jira import JiraWorld, text_of
from bot.sandbox.jira.redaction import BAR, expected_text
from bot.sandbox.server import Sandbox, serving

WORD = "bob"
DAY = 86400.0


class Clock:
    def __init__(self) -> None:
        self.now = 1_790_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Site:
    clock: Clock
    world: JiraWorld
    api: httpx.Client

    def redact(
        self,
        item: tuple[str, str, str],
        start: int,
        end: int,
        *,
        pointer: str | None = "/content/0/content/0/text",
        text: str = WORD,
    ) -> bool:
        kind, name, issue = item
        position: dict[str, Any] = {"expectedText": expected_text(text), "from": start, "to": end}
        if pointer is not None:
            position["adfPointer"] = pointer
        one = {
            "externalId": str(uuid.uuid4()),
            "reason": "leaked credential",
            "contentItem": {"entityType": kind, "entityId": name, "id": issue},
            "redactionPosition": position,
        }
        accepted = self.api.post("/redact", json={"redactions": [one]})
        assert accepted.status_code == 202, accepted.text
        status = self.api.get(f"/redact/status/{accepted.json()}").json()
        assert status["jobStatus"] == "COMPLETED"
        (result,) = status["bulkRedactionResponse"]["results"]
        assert result["externalId"] == one["externalId"]
        return bool(result["successful"])


@pytest.fixture
def site() -> Iterator[Site]:
    clock = Clock()
    world = JiraWorld("cloud", clock=clock)
    world.guard = True
    with (
        serving(Sandbox({"/jira-cloud": world}).app()) as url,
        httpx.Client(
            base_url=f"{url}/jira-cloud/rest/api/3", auth=(world.bot_email, world.api_token)
        ) as api,
    ):
        yield Site(clock, world, api)


def test_expected_text_is_the_documented_form() -> None:
    documented = (
        "ODFiNjM3ZDhmY2QyYzZkYTYzNTllNjk2MzExM2ExMTcwZGU3OTVlNGI3MjViODRkMWUwYjRjZmQ5ZWM1OGNlOQ=="
    )
    assert expected_text(WORD) == documented


def test_a_field_and_its_recent_history_become_bars(site: Site) -> None:
    issue = site.world.create_issue("OPS", "one", "ask bob")
    site.world.edit_issue(issue, description="really ask bob about it")
    assert site.redact(("issuefieldvalue", "description", issue.id), 11, 14)
    bars = BAR * 3
    assert text_of(issue.fields["description"]) == f"really ask {bars} about it"
    (item,) = issue.history[0].items
    assert (item.old_text, item.new_text) == (f"ask {bars}", f"really ask {bars} about it")


def test_history_older_than_ten_days_stays(site: Site) -> None:
    issue = site.world.create_issue("OPS", "one", "ask bob")
    site.world.edit_issue(issue, description="ask bob again")
    site.clock.now += 11 * DAY
    assert site.redact(("issuefieldvalue", "description", issue.id), 4, 7)
    assert issue.history[0].items[0].old_text == "ask bob"


def test_plain_fields_need_no_pointer(site: Site) -> None:
    issue = site.world.create_issue("OPS", "ask bob")
    assert site.redact(("issuefieldvalue", "summary", issue.id), 4, 7, pointer=None)
    assert issue.fields["summary"] == f"ask {BAR * 3}"


def test_comments_and_worklogs(site: Site) -> None:
    issue = site.world.create_issue("OPS", "one")
    comment = site.world.comment(issue, "first\n\n*see* bob")
    log = site.world.worklog(issue, "with bob")
    where = ("issue-comment", comment.id, issue.id)
    assert site.redact(where, 1, 4, pointer="/content/1/content/1/text")
    assert text_of(comment.body) == f"first\nsee {BAR * 3}"
    assert site.redact(("issue-worklog", log.id, issue.id), 5, 8)
    assert text_of(log.comment) == f"with {BAR * 3}"


def test_positions_count_utf16_units(site: Site) -> None:
    issue = site.world.create_issue("OPS", "one", "🔑 bob")
    where = ("issuefieldvalue", "description", issue.id)
    assert not site.redact(where, 2, 5)
    assert site.redact(where, 3, 6)
    assert text_of(issue.fields["description"]) == f"🔑 {BAR * 3}"


@pytest.mark.parametrize(
    ("start", "end", "pointer", "text"),
    [
        (4, 7, "/content/0/content/0/text", "eve"),
        (3, 6, "/content/0/content/0/text", "bob"),
        (4, 90, "/content/0/content/0/text", "bob"),
        (4, 7, "/content/7/content/0/text", "bob"),
        (4, 7, "/content/0", "bob"),
        (4, 7, None, "bob"),
    ],
)
def test_what_does_not_match_is_left_alone(
    site: Site, start: int, end: int, pointer: str | None, text: str
) -> None:
    issue = site.world.create_issue("OPS", "one", "ask bob")
    where = ("issuefieldvalue", "description", issue.id)
    assert not site.redact(where, start, end, pointer=pointer, text=text)
    assert text_of(issue.fields["description"]) == "ask bob"


def test_gone_things_are_not_successful(site: Site) -> None:
    issue = site.world.create_issue("OPS", "one")
    assert not site.redact(("issue-comment", "99", issue.id), 0, 3)
    assert not site.redact(("issuefieldvalue", "description", "99"), 0, 3)


def test_a_job_takes_its_time(site: Site) -> None:
    issue = site.world.create_issue("OPS", "ask bob")
    site.world.redactions.delay = 10
    item = {"entityType": "issuefieldvalue", "entityId": "summary", "id": issue.id}
    position = {"expectedText": expected_text(WORD), "from": 4, "to": 7}
    one = {"externalId": str(uuid.uuid4()), "reason": "leak", "contentItem": item}
    body = {"redactions": [{**one, "redactionPosition": position}]}
    job = site.api.post("/redact", json=body).json()

    def status() -> str:
        return str(site.api.get(f"/redact/status/{job}").json()["jobStatus"])

    assert status() == "PENDING"
    site.clock.now += 6
    assert status() == "IN_PROGRESS"
    assert issue.fields["summary"] == "ask bob"
    site.clock.now += 5
    assert status() == "COMPLETED"
    assert issue.fields["summary"] == f"ask {BAR * 3}"


def test_refusals(site: Site) -> None:
    bad: list[dict[str, Any]] = [
        {},
        {"redactions": []},
        {"redactions": [{"externalId": "no-uuid"}]},
    ]
    assert [site.api.post("/redact", json=body).status_code for body in bad] == [400] * 3
    assert site.api.get("/redact/status/none").status_code == 404
    site.world.guard = False
    refused = site.api.post("/redact", json={"redactions": []})
    assert refused.status_code == 403
    assert refused.json()["errorMessages"] == ["AGP subscription is not present"]
    site.world.redactions.allowed.clear()
    assert site.api.post("/redact", json={"redactions": []}).status_code == 401
