"""Does the sandbox's Jira Cloud answer as Atlassian's own description says?

The description (OpenAPI, Apache-2.0) is not part of this repository; without it the test skips.
"""

from __future__ import annotations

import gzip
import json
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from jsonschema import Draft4Validator

from bot.sandbox.jira import JiraWorld, adf
from bot.sandbox.jira.endpoints import ENDPOINTS
from bot.sandbox.jira.redaction import expected_text
from bot.sandbox.server import Sandbox, serving

SPEC = Path(__file__).parents[2].parent / "shared" / "specs" / "jira-cloud-v3.openapi.json.gz"
API = "/rest/api/3"


def _without_nulls(value: Any) -> Any:
    """Jira sends null where its description says "string"; the description is not that strict."""
    if isinstance(value, dict):
        return {key: _without_nulls(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [_without_nulls(inner) for inner in value]
    return value


@dataclass
class Description:
    spec: dict[str, Any]

    def operation(self, method: str, path: str) -> tuple[str, dict[str, Any]]:
        """The template and operation that a concrete path means; fixed paths come first."""
        templates = sorted(self.spec["paths"], key=lambda template: template.count("{"))
        for template in templates:
            pattern = re.sub(r"\{[^}]+\}", "[^/]+", template)
            if re.fullmatch(pattern, path) and method.lower() in self.spec["paths"][template]:
                return template, self.spec["paths"][template][method.lower()]
        raise AssertionError(f"{method} {path} is not in the description")

    def problems(self, schema: dict[str, Any], value: Any) -> list[str]:
        whole = {**schema, "components": self.spec["components"]}
        errors = Draft4Validator(whole).iter_errors(_without_nulls(value))
        return [f"{list(error.path)}: {error.message[:300]}" for error in errors]

    def check(self, request: httpx.Request, response: httpx.Response) -> list[str]:
        """What of one exchange is not as described."""
        path = request.url.path.partition("/jira-cloud")[2]
        template, operation = self.operation(request.method, path)
        known = {p["name"] for p in operation.get("parameters", ()) if p["in"] == "query"}
        found = [f"unknown parameter {name}" for name in request.url.params if name not in known]
        body = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        if request.headers.get("content-type") == "application/json" and request.content:
            found += self.problems(body.get("schema", {}), json.loads(request.content))
        answer = operation["responses"].get(str(response.status_code))
        if answer is None:
            return [*found, f"{template}: undescribed status {response.status_code}"]
        shape = answer.get("content", {}).get("application/json", {}).get("schema")
        if shape and response.content:
            found += self.problems(shape, response.json())
        return found


@pytest.fixture(scope="module")
def description() -> Description:
    if not SPEC.exists():
        pytest.skip(f"the description of Jira Cloud is not there ({SPEC.name})")
    return Description(json.loads(gzip.decompress(SPEC.read_bytes())))


@dataclass
class Site:
    world: JiraWorld
    api: httpx.Client
    description: Description
    checked: int = 0

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        """Ask, and fail on everything that is not as described."""
        answer = self.api.request(method, path, **more)
        assert self.description.check(answer.request, answer) == [], f"{method} {path}"
        self.checked += 1
        return answer


@pytest.fixture
def site(description: Description) -> Iterator[Site]:
    world = JiraWorld("cloud")
    world.guard = True
    with (
        serving(Sandbox({"/jira-cloud": world}).app()) as url,
        httpx.Client(
            base_url=f"{url}/jira-cloud{API}", auth=(world.bot_email, world.api_token)
        ) as api,
    ):
        yield Site(world, api, description)


def test_every_operation_is_described(description: Description) -> None:
    for endpoint in ENDPOINTS:
        if "cloud" in endpoint.editions and not endpoint.root:
            description.operation(endpoint.method, API + endpoint.path)


def test_reading(site: Site) -> None:
    world = site.world
    issue = world.create_issue("OPS", "one", "see {{x=1}}", environment="here", labels=["a"])
    comment = world.comment(issue, "hello", visibility={"type": "role", "value": "Users"})
    log = world.worklog(issue, "did", started=1_790_000_000.0)
    file = world.attach(issue, "a.txt", b"hello")
    world.edit_issue(issue, description="clean")
    world.add_security_level("OPS", "Staff", "leakwatch")
    here = f"/issue/{issue.key}"
    for path in (
        "/serverInfo",
        "/myself",
        "/field",
        "/project/search",
        "/project",
        "/project/OPS",
        "/project/OPS/securitylevel",
        "/mypermissions?permissions=EDIT_ISSUES&projectKey=OPS",
        "/user/search?query=ann",
        "/search/jql?jql=project%20%3D%20OPS",
        "/search/jql?jql=project%20%3D%20OPS&fields=*all&expand=names,schema,renderedFields,changelog",
        "/search/jql?jql=nonsense",
        here,
        f"{here}?fields=*all&expand=names,schema,renderedFields,changelog",
        f"{here}/comment?expand=renderedBody",
        f"{here}/comment/{comment.id}",
        f"{here}/worklog",
        f"{here}/worklog/{log.id}",
        f"{here}/changelog",
        f"{here}/transitions",
        f"{here}/editmeta",
        f"{here}/properties",
        f"{here}/watchers",
        "/worklog/updated?since=0",
        "/attachment/meta",
        f"/attachment/{file.id}",
        f"/attachment/{file.id}/expand/raw",
        f"/attachment/content/{file.id}",
        f"/attachment/content/{file.id}?redirect=false",
        "/issueLinkType",
        "/issue/OPS-99",
        "/project/NOPE",
        "/redact/status/none",
    ):
        site.ask("GET", path)
    query = {"jql": "project = OPS", "fields": ["*all"], "maxResults": 10}
    site.ask("POST", "/search/jql", json=query)
    site.ask("POST", "/search/approximate-count", json={"jql": "project = OPS"})
    site.ask("POST", "/changelog/bulkfetch", json={"issueIdsOrKeys": [issue.key]})
    site.ask("POST", "/comment/list", json={"ids": [int(comment.id)]})
    site.ask("POST", "/worklog/list", json={"ids": [int(log.id)]})
    assert site.checked == 38


def test_writing(site: Site) -> None:
    ticket = {"project": {"key": "DEV"}, "summary": "one", "issuetype": {"name": "Task"}}
    other = site.world.create_issue("OPS", "ask bob")
    made = site.ask("POST", "/issue", json={"fields": {**ticket, "description": adf("x")}}).json()
    here = f"/issue/{made['key']}"
    silent = {"notifyUsers": "false"}
    site.ask("PUT", here, params=silent, json={"fields": {"description": adf("y")}})
    site.ask("PUT", here, json={"fields": {"nope": 1}})
    comment = site.ask("POST", f"{here}/comment", json={"body": adf("c")}).json()
    where = f"{here}/comment/{comment['id']}"
    site.ask("PUT", where, params=silent, json={"body": adf("d")})
    site.ask("GET", f"/comment/{comment['id']}/properties")
    log = site.ask("POST", f"{here}/worklog", json={"timeSpentSeconds": 60}).json()
    site.ask("PUT", f"{here}/worklog/{log['id']}", params=silent, json={"comment": adf("w")})
    remote = {"globalId": "g", "object": {"url": "https://x.example", "title": "x"}}
    site.ask("POST", f"{here}/remotelink", json=remote)
    sides = {"inwardIssue": {"key": made["key"]}, "outwardIssue": {"key": other.key}}
    site.ask("POST", "/issueLink", json={"type": {"name": "Relates"}, **sides})
    site.ask("PUT", f"{here}/properties/leakwatch", json={"fingerprint": "f"})
    site.ask("GET", f"{here}/properties/leakwatch")
    site.ask("POST", f"{here}/transitions", json={"transition": {"id": "31"}})
    files = {"file": ("a.txt", b"x", "text/plain")}
    headers = {"X-Atlassian-Token": "no-check"}
    file = site.ask("POST", f"{here}/attachments", files=files, headers=headers).json()[0]
    site.ask("DELETE", f"/attachment/{file['id']}")
    item = {"entityType": "issuefieldvalue", "entityId": "summary", "id": other.id}
    position = {"expectedText": expected_text("bob"), "from": 4, "to": 7}
    one = {"externalId": str(uuid.uuid4()), "reason": "leak", "contentItem": item}
    body = {"redactions": [{**one, "redactionPosition": position}]}
    job = site.ask("POST", "/redact", json=body).json()
    done = site.ask("GET", f"/redact/status/{job}").json()
    assert done["bulkRedactionResponse"]["results"][0]["successful"] is True
    site.world.guard = False
    assert site.ask("POST", "/redact", json=body).status_code == 403
