"""Can another program play the people and set the scene over HTTP?"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from bot.sandbox.jira import JiraWorld
from bot.sandbox.server import Sandbox, serving


@pytest.fixture(params=["cloud", "datacenter"])
def world(request: pytest.FixtureRequest) -> JiraWorld:
    return JiraWorld(request.param)


@pytest.fixture
def control(world: JiraWorld) -> Iterator[httpx.Client]:
    with (
        serving(Sandbox({"/jira": world}).app()) as url,
        httpx.Client(base_url=f"{url}/jira/control") as client,
    ):
        yield client


def test_a_whole_ticket(world: JiraWorld, control: httpx.Client) -> None:
    issue: dict[str, Any] = {
        "project": "DEV",
        "summary": "Deploy fails",
        "description": "see {code}\nx=1\n{code}",
        "author": "ben",
        "fields": {"environment": "staging"},
    }
    made = control.post("/issues", json=issue)
    assert made.status_code == 201
    key = made.json()["key"]
    control.post(f"/issues/{key}/comments", json={"body": "try *this*", "author": "ann"})
    control.post(f"/issues/{key}/worklogs", json={"comment": "tried"})
    file = {"filename": "a.env", "base64": base64.b64encode(b"A=1").decode()}
    control.post(f"/issues/{key}/attachments", json=file)
    control.put(f"/issues/{key}", json={"author": "ben", "fields": {"description": "clean"}})
    shown = control.get(f"/issues/{key}").json()
    assert shown["texts"]["description"]["text"] == "clean"
    assert shown["texts"]["environment"]["html"] == "<p>staging</p>"
    assert shown["comments"][0]["html"] == "<p>try <b>this</b></p>"
    assert shown["worklogs"][0]["text"] == "tried"
    assert shown["attachments"][0]["size"] == 3
    assert "x=1" in shown["history"][-1]["items"][0]["old_text"]
    comment = shown["comments"][0]["id"]
    edited = control.put(f"/issues/{key}/comments/{comment}", json={"body": "never mind"}).json()
    assert edited["comments"][0]["text"] == "never mind"
    assert [one["key"] for one in control.get("/issues", params={"project": "DEV"}).json()] == [key]
    assert control.get("/issues", params={"project": "OPS"}).json() == []
    assert control.get("/mails").json()[0]["issue"] == key


def test_the_scene(world: JiraWorld, control: httpx.Client) -> None:
    control.post("/settings", json={"index_lag": 5, "guard": True})
    assert (world.index_lag, world.guard) == (5, True)
    control.post("/permissions", json={"project": "OPS", "deny": ["EDIT_ISSUES"]})
    assert not world.can(world.bot, "EDIT_ISSUES", "OPS")
    control.post("/permissions", json={"project": "OPS", "allow": ["EDIT_ISSUES"]})
    assert world.can(world.bot, "EDIT_ISSUES", "OPS")
    control.post("/throttle", json={"match": "myself", "retry_after": 3})
    limited = httpx.get(control.base_url.copy_with(path="/jira/rest/api/2/myself"))
    assert (limited.status_code, limited.headers["Retry-After"]) == (429, "3")
    state = control.get("/state").json()
    assert state["projects"] == {"OPS": "Operations", "DEV": "Development"}
    assert state["settings"]["index_lag"] == 5


def test_webhooks_can_be_asked_for(world: JiraWorld, control: httpx.Client) -> None:
    nobody = str(control.base_url.copy_with(path="/nobody"))
    control.post("/webhooks", json={"url": nobody, "secret": "s"})
    world.create_issue("OPS", "one")
    assert world.hooks.wait()
    assert world.hooks.deliveries[0].statuses == [404]
    world.close()


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/issues/OPS-9", None, 404),
        ("POST", "/issues", {"project": "NOPE"}, 400),
        ("POST", "/issues", {"author": "nobody"}, 400),
        ("POST", "/issues", {"fields": {"nope": 1}}, 400),
        ("POST", "/issues", None, 400),
        ("PUT", "/issues/OPS-1/comments/1", {"body": "x"}, 404),
        ("POST", "/issues/OPS-1/attachments", {"base64": "!"}, 400),
        ("POST", "/settings", {"nope": 1}, 400),
        ("POST", "/permissions", {"deny": ["NOPE"]}, 400),
    ],
)
def test_mistakes_are_explained(
    world: JiraWorld,
    control: httpx.Client,
    method: str,
    path: str,
    body: dict[str, Any] | None,
    status: int,
) -> None:
    world.create_issue("OPS", "one")
    answer = control.request(method, path, json=body)
    assert answer.status_code == status
    assert answer.json()["errorMessages"]
