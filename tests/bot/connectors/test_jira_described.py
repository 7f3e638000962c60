"""Is every request that we send to Jira Cloud one that Atlassian's description knows?

The description (OpenAPI, Apache-2.0) is not part of this repository; without it the test skips.
"""

from __future__ import annotations

import dataclasses
import gzip
import json
import urllib.parse
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.config import JiraProject, JiraSite
from bot.connectors.jira import JiraConnector
from bot.model import Document
from bot.sandbox.faults import Recorded
from bot.sandbox.jira import JiraWorld
from bot.sandbox.server import Sandbox, serving
from tests.sandbox.test_jira_contract import SPEC, Description

# the site's own, and the media host that an attachment redirects to: not the platform's API
NOT_PLATFORM = ("/_edge/", "/media/")


def problems_of(description: Description, request: Recorded) -> list[str]:
    """What of one request is not as described."""
    path = request.path.partition("/jira-cloud")[2].replace("/rest/api/2/", "/rest/api/3/")
    if path.startswith(NOT_PLATFORM):
        return []
    template, operation = description.operation(request.method, path)
    where = f"{request.method} {template}"
    shared = description.spec["paths"][template].get("parameters", [])
    known = {p["name"] for p in [*operation.get("parameters", []), *shared] if "name" in p}
    sent = {name for name, _ in urllib.parse.parse_qsl(request.query, keep_blank_values=True)}
    wrong = [f"{where}: unknown parameter {name}" for name in sorted(sent - known)]
    content = operation.get("requestBody", {}).get("content", {})
    if request.body and "application/json" in content:
        schema = content["application/json"]["schema"]
        body = json.loads(request.body)
        wrong += [f"{where}: {each}" for each in description.problems(schema, body)]
    return wrong


def without_the_word(document: Document) -> Document:
    """Takes "hush" out of every part."""
    parts = [dataclasses.replace(p, text=p.text.replace("hush", "[gone]")) for p in document.parts]
    return dataclasses.replace(document, parts=tuple(parts))


@pytest.mark.parametrize("guard", [False, True], ids=["plain", "guard"])
def test_what_we_send_is_described(guard: bool) -> None:
    if not SPEC.exists():
        pytest.skip("the description of Jira Cloud is not beside the project")
    description = Description(json.loads(gzip.decompress(Path(SPEC).read_bytes())))
    world = JiraWorld("cloud")
    world.guard = guard
    issue = world.create_issue("OPS", "a hush summary", "a hush description", environment="hush")
    world.comment(issue, "a hush comment", "ben")
    world.worklog(issue, "a hush worklog", "ben")
    world.attach(issue, "notes.txt", b"hush", "text/plain")
    world.edit_issue(issue, description="another hush")
    sandbox = Sandbox({"/jira-cloud": world})
    with serving(sandbox.app()) as url:
        connector = JiraConnector(
            JiraSite(
                url=f"{url}/jira-cloud",
                email=world.bot_email,
                token=SecretStr(world.api_token),
                projects=(JiraProject(key="OPS"),),
                incident_project="DEV",
            )
        )
        (stream,) = connector.streams()
        documents = [d for page in connector.sweep(stream, None) for d in page.documents]
        assert len(documents) >= 6
        for document in documents:
            connector.rewrite(document.location, without_the_word)
            connector.audience(document.location)
        key = connector.tickets.upsert_ticket("f" * 64, 1, "summary", ["body"], done=False)
        connector.tickets.upsert_ticket("f" * 64, 1, "s", ["b"], done=True, existing_key=key)
        list(connector.check())
        connector.close()
    problems = [p for each in sandbox.traffic.requests for p in problems_of(description, each)]
    assert len(sandbox.traffic.requests) > 20
    assert sorted(set(problems)) == []
