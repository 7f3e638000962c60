"""Do the sandbox's webhooks arrive as Jira's do: signed, repeated, late, in wiki markup?"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.sandbox.jira import JiraWorld
from bot.sandbox.server import serving

SECRET = "It's a Secret to Everybody"


class Listener:
    """An endpoint that answers with the statuses it was told, then 200."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.got: list[tuple[dict[str, str], bytes]] = []

    def app(self) -> Starlette:
        async def hear(request: Request) -> Response:
            self.got.append((dict(request.headers), await request.body()))
            return Response(status_code=self.statuses.pop(0) if self.statuses else 200)

        return Starlette(routes=[Route("/hook", hear, methods=["POST"])])

    def events(self) -> list[dict[str, Any]]:
        return [json.loads(body) for _, body in self.got]

    def identifiers(self) -> list[str]:
        return [headers["x-atlassian-webhook-identifier"] for headers, _ in self.got]


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def world(listener: Listener) -> Iterator[JiraWorld]:
    world = JiraWorld("cloud")
    with serving(listener.app()) as url:
        world.deliver_webhooks(f"{url}/hook", SECRET, retry_delay=0.001)
        yield world
        world.close()


def test_signed_as_published(world: JiraWorld, listener: Listener) -> None:
    world.create_issue("OPS", "one")
    assert world.hooks.wait()
    ((headers, body),) = listener.got
    digest = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
    assert headers["x-hub-signature"] == f"sha256={digest}"
    published = "a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9"
    assert hmac.new(SECRET.encode(), b"Hello World!", hashlib.sha256).hexdigest() == published


def test_issue_events_are_v2_and_carry_no_comments(world: JiraWorld, listener: Listener) -> None:
    issue = world.create_issue("OPS", "one", "see {{x=1}}", author="ann")
    world.edit_issue(issue, description="*clean*", author="ben")
    assert world.hooks.wait()
    created, updated = listener.events()
    assert created["webhookEvent"] == "jira:issue_created"
    assert created["issue"]["fields"]["description"] == "see {{x=1}}"
    assert "comment" not in created["issue"]["fields"]
    assert updated["webhookEvent"] == "jira:issue_updated"
    assert updated["user"]["displayName"] == "Ben Baker"
    (item,) = updated["changelog"]["items"]
    assert (item["fromString"], item["toString"]) == ("see {{x=1}}", "*clean*")


def test_every_kind_of_event(world: JiraWorld, listener: Listener) -> None:
    issue = world.create_issue("OPS", "one")
    comment = world.comment(issue, "{code}\nk\n{code}")
    world.edit_comment(issue, comment, "clean")
    world.delete_comment(issue, comment, "ann")
    log = world.worklog(issue, "w")
    world.edit_worklog(issue, log, "v", "ann")
    world.attach(issue, "a.txt", b"x")
    world.delete_issue(issue, "ann")
    assert world.hooks.wait()
    events = listener.events()
    assert [event["webhookEvent"] for event in events] == [
        "jira:issue_created",
        "comment_created",
        "comment_updated",
        "comment_deleted",
        "worklog_created",
        "worklog_updated",
        "attachment_created",
        "jira:issue_updated",
        "jira:issue_deleted",
    ]
    assert events[1]["comment"]["body"] == "{code}\nk\n{code}"
    assert events[1]["issue"]["key"] == issue.key
    assert events[4]["worklog"]["issueId"] == issue.id


@pytest.mark.parametrize("status", [408, 409, 425, 429, 500, 503])
def test_retries_keep_the_identifier(world: JiraWorld, listener: Listener, status: int) -> None:
    listener.statuses = [status, status]
    world.create_issue("OPS", "one")
    assert world.hooks.wait()
    assert len(set(listener.identifiers())) == 1
    retries = [headers.get("x-atlassian-webhook-retry") for headers, _ in listener.got]
    assert retries == [None, "1", "2"]
    assert world.hooks.deliveries[0].statuses == [status, status, 200]


def test_refusals_are_final_and_failures_end(world: JiraWorld, listener: Listener) -> None:
    listener.statuses = [401, *[500] * 6]
    world.create_issue("OPS", "one")
    world.create_issue("OPS", "two")
    assert world.hooks.wait()
    assert [delivery.statuses for delivery in world.hooks.deliveries] == [[401], [500] * 6]


def test_duplicates_and_losses_on_demand(world: JiraWorld, listener: Listener) -> None:
    world.hooks.duplicate = 1
    world.create_issue("OPS", "one")
    world.hooks.lose = 1
    world.create_issue("OPS", "two")
    world.create_issue("OPS", "three")
    assert world.hooks.wait()
    keys = [event["issue"]["key"] for event in listener.events()]
    assert keys == ["OPS-1", "OPS-1", "OPS-3"]
    assert listener.identifiers()[0] == listener.identifiers()[1]


def test_late_on_demand(world: JiraWorld, listener: Listener) -> None:
    world.hooks.late = 0.2
    world.create_issue("OPS", "one")
    assert listener.got == []
    assert not world.hooks.wait(timeout=0.01)
    assert world.hooks.wait()
    assert len(listener.got) == 1


def test_nobody_listens(listener: Listener) -> None:
    world = JiraWorld("cloud")
    with serving(listener.app()) as url:
        pass
    world.deliver_webhooks(f"{url}/hook", SECRET, retry_delay=0.001)
    world.create_issue("OPS", "one")
    assert world.hooks.wait()
    assert world.hooks.deliveries[0].statuses == [0] * 6
    world.close()
