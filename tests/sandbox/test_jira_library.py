"""Does the real `jira` library work against the sandbox, and fail where it fails in real life?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import jira
import pytest

from bot.sandbox.jira import JiraWorld, adf, text_of
from bot.sandbox.server import Sandbox, World, serving

Connect = Callable[..., jira.JIRA]


@pytest.fixture
def cloud() -> JiraWorld:
    return JiraWorld("cloud")


@pytest.fixture
def dc() -> JiraWorld:
    return JiraWorld("datacenter")


@pytest.fixture
def connect(cloud: JiraWorld, dc: JiraWorld) -> Iterator[Connect]:
    worlds: dict[str, World] = {
        "/jira-cloud": cloud,
        f"/ex/jira/{cloud.cloud_id}": cloud,
        "/jira-dc": dc,
    }
    with serving(Sandbox(worlds).app()) as url, ExitStack() as stack:

        def connect(where: str, version: str = "3", **auth: Any) -> jira.JIRA:
            client = jira.JIRA(
                server=url + where,
                options={"rest_api_version": version},
                max_retries=0,
                timeout=(2, 5),
                **auth,
            )
            stack.callback(client.close)
            return client

        yield connect


def basic(world: JiraWorld) -> dict[str, Any]:
    return {"basic_auth": (world.bot_email, world.api_token)}


def test_cloud_is_recognised_and_searched_by_token(cloud: JiraWorld, connect: Connect) -> None:
    for number in range(7):
        cloud.create_issue("OPS", str(number))
    client = connect("/jira-cloud", **basic(cloud))
    assert client.myself()["displayName"] == "leakwatch"
    found = client.search_issues("project = OPS ORDER BY key ASC", maxResults=3)
    assert [issue.fields.summary for issue in found] == ["0", "1", "2"]
    following = client.enhanced_search_issues(
        "project = OPS ORDER BY key ASC", nextPageToken=found.nextPageToken, maxResults=10
    )
    assert [issue.fields.summary for issue in following] == ["3", "4", "5", "6"]
    posted = client.enhanced_search_issues("project = OPS", maxResults=10, use_post=True)
    assert len(posted) == 7
    assert client.approximate_issue_count("project = OPS") == 7


def test_everyday_work_on_cloud(cloud: JiraWorld, connect: Connect) -> None:
    client = connect("/jira-cloud", **basic(cloud))
    fields = {
        "project": {"key": "DEV"},
        "summary": "Incident 1",
        "issuetype": {"name": "Task"},
        "description": adf("A GitHub token leaked."),
        "labels": ["leakwatch"],
    }
    issue = client.create_issue(fields=fields)
    assert text_of(cloud.issue(issue.key).fields["description"]) == "A GitHub token leaked."
    comment = client.add_comment(issue.key, adf("done"))
    assert [found.id for found in client.comments(issue.key)] == [comment.id]
    client.transition_issue(issue.key, "Done")
    assert client.issue(issue.key).fields.status.name == "Done"
    client.add_attachment(issue.key, attachment=__file__)
    assert cloud.issue(issue.key).attachments[0].filename == "test_jira_library.py"
    cloud.create_issue("OPS", "source")
    client.create_issue_link("Relates", issue.key, "OPS-1")
    assert cloud.issue("OPS-1").links[0]["issue"] == issue.id
    client.add_simple_link(issue.key, {"url": "https://x.example/a", "title": "a"})
    assert client.remote_links(issue.key)[0].object.title == "a"
    assert client.my_permissions(permissions="EDIT_ISSUES")["permissions"]
    assert {project.key for project in client.projects()} == {"OPS", "DEV"}
    assert client.watchers(issue.key).watchCount == 1
    assert client.worklogs(issue.key) == []


def test_the_librarys_own_update_loses_the_prefix(cloud: JiraWorld, connect: Connect) -> None:
    cloud.create_issue("OPS", "one")
    cloud.comment("OPS-1", "bad")
    gateway = connect(f"/ex/jira/{cloud.cloud_id}", token_auth=cloud.bearer)
    comment = gateway.comments("OPS-1")[0]
    with pytest.raises(jira.JIRAError) as error:
        comment.update(body=adf("good"))
    assert error.value.status_code == 404
    assert text_of(cloud.issue("OPS-1").comments[0].body) == "bad"


def test_without_server_info_the_library_meets_the_removed_search(
    cloud: JiraWorld, connect: Connect
) -> None:
    client = connect("/jira-cloud", get_server_info=False, **basic(cloud))
    with pytest.raises(jira.JIRAError) as error:
        client.search_issues("project = OPS")
    assert error.value.status_code == 410


def test_data_center(dc: JiraWorld, connect: Connect) -> None:
    for number in range(3):
        dc.create_issue("OPS", str(number), "h1. *text*")
    client = connect("/jira-dc", "2", token_auth=dc.bearer)
    found = client.search_issues("project = OPS ORDER BY key ASC", startAt=1, maxResults=1)
    assert (found.total, found[0].key) == (3, "OPS-2")
    assert found[0].fields.description == "h1. *text*"
    comment = client.add_comment("OPS-1", "bad")
    comment.update(body="good")
    assert dc.issue("OPS-1").comments[0].body == "good"
    issue = client.issue("OPS-1")
    issue.update(fields={"description": "clean"}, notify=False)
    assert dc.issue("OPS-1").fields["description"] == "clean"
    history = client.issue("OPS-1", expand="changelog").changelog.histories
    assert history[0].items[0].fromString == "h1. *text*"


def test_wrong_token(cloud: JiraWorld, connect: Connect) -> None:
    with pytest.raises(jira.JIRAError) as error:
        connect("/jira-cloud", basic_auth=(cloud.bot_email, "wrong"))
    assert error.value.status_code == 401
