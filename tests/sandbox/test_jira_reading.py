"""Does reading the sandbox's Jira have the traps of the real one?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from bot.sandbox.jira import JiraWorld, text_of
from bot.sandbox.server import Sandbox, World, serving

NOON = datetime(2026, 11, 23, 12, 0, 30, tzinfo=UTC).timestamp()


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> float:
        return self.now


@dataclass
class Site:
    clock: Clock
    cloud: JiraWorld
    dc: JiraWorld
    url: str
    api: httpx.Client
    """REST v3 of the Cloud site."""
    dc_api: httpx.Client

    def keys(self, jql: str, **more: str) -> list[str]:
        answer = self.api.get("/search/jql", params={"jql": jql, "fields": "key", **more})
        assert answer.status_code == 200, answer.text
        return [issue["key"] for issue in answer.json()["issues"]]


@pytest.fixture
def site() -> Iterator[Site]:
    clock = Clock()
    cloud, dc = JiraWorld("cloud", clock=clock), JiraWorld("datacenter", clock=clock)
    worlds: dict[str, World] = {
        "/jira-cloud": cloud,
        f"/ex/jira/{cloud.cloud_id}": cloud,
        "/jira-dc": dc,
    }
    with (
        serving(Sandbox(worlds).app()) as url,
        httpx.Client(
            base_url=f"{url}/jira-cloud/rest/api/3", auth=(cloud.bot_email, cloud.api_token)
        ) as api,
        httpx.Client(
            base_url=f"{url}/jira-dc/rest/api/2", headers={"Authorization": f"Bearer {dc.bearer}"}
        ) as dc_api,
    ):
        yield Site(clock, cloud, dc, url, api, dc_api)


class TestSearch:
    def test_gives_only_the_id_unless_fields_are_asked(self, site: Site) -> None:
        issue = site.cloud.create_issue("OPS", "one")
        answer = site.api.get("/search/jql", params={"jql": "project = OPS"}).json()
        assert answer == {"issues": [{"id": issue.id}], "isLast": True}

    def test_pages_by_token_without_a_total(self, site: Site) -> None:
        for number in range(5):
            site.clock.now += 60
            site.cloud.create_issue("OPS", str(number))
        body = {"jql": "project = OPS ORDER BY updated ASC", "maxResults": 2, "fields": ["summary"]}
        seen = []
        for _ in range(3):
            answer = site.api.post("/search/jql", json=body).json()
            assert not {"total", "startAt"} & set(answer)
            seen += [issue["fields"]["summary"] for issue in answer["issues"]]
            body["nextPageToken"] = answer.get("nextPageToken", "")
        assert seen == ["0", "1", "2", "3", "4"]
        assert answer["isLast"] is True
        assert "nextPageToken" not in answer

    def test_a_token_dies_after_seven_days_and_belongs_to_its_query(self, site: Site) -> None:
        for number in range(2):
            site.cloud.create_issue("OPS", str(number))
        params = {"jql": "project = OPS", "maxResults": "1"}
        params["nextPageToken"] = site.api.get("/search/jql", params=params).json()["nextPageToken"]
        other = {**params, "jql": "project = DEV"}
        assert site.api.get("/search/jql", params=other).status_code == 400
        assert site.api.get("/search/jql", params=params).status_code == 200
        site.clock.now += 7 * 86400 + 1
        assert site.api.get("/search/jql", params=params).status_code == 400

    def test_an_issue_that_moves_while_paging_loses_no_other(self, site: Site) -> None:
        issues = []
        for number in range(4):
            site.clock.now += 60
            issues.append(site.cloud.create_issue("OPS", str(number)))
        params = {"jql": "project = OPS ORDER BY updated ASC, key ASC", "maxResults": "2"}
        first = site.api.get("/search/jql", params=params).json()
        site.clock.now += 60
        site.cloud.comment(issues[0], "moves to the end")
        second = site.api.get(
            "/search/jql", params={**params, "nextPageToken": first["nextPageToken"]}
        ).json()
        assert {"id": issues[2].id} in second["issues"]

    def test_the_old_search_is_gone_on_cloud_and_works_on_data_center(self, site: Site) -> None:
        site.dc.create_issue("OPS", "one")
        gone = site.api.get("/search", params={"jql": "project = OPS"})
        assert gone.status_code == 410
        assert "CHANGE-2046" in gone.text
        found = site.dc_api.get("/search", params={"jql": "project = OPS", "maxResults": 1}).json()
        assert (found["total"], found["startAt"], found["maxResults"]) == (1, 0, 1)
        assert site.dc_api.get("/search/jql").status_code == 404

    def test_large_pages_only_for_ids(self, site: Site) -> None:
        for number in range(120):
            site.cloud.create_issue("OPS", str(number))
        params = {"jql": "project = OPS", "maxResults": "5000"}
        small = site.api.get("/search/jql", params=params).json()["issues"]
        large = site.api.get("/search/jql", params={**params, "fields": "*all"}).json()["issues"]
        assert (len(small), len(large)) == (120, 100)


class TestIndexLag:
    def test_a_change_is_not_found_until_the_index_knows(self, site: Site) -> None:
        site.cloud.index_lag = 30
        issue = site.cloud.create_issue("OPS", "new")
        assert site.keys("project = OPS") == []
        assert site.keys("project = OPS", reconcileIssues=issue.id) == [issue.key]
        assert site.api.get(f"/issue/{issue.key}").status_code == 200
        site.clock.now += 31
        assert site.keys("project = OPS") == [issue.key]

    def test_search_shows_the_old_text_meanwhile(self, site: Site) -> None:
        issue = site.cloud.create_issue("OPS", "old")
        site.cloud.index_lag = 30
        site.clock.now += 100
        site.cloud.edit_issue(issue, summary="new")
        params = {"jql": "project = OPS", "fields": "summary"}

        def summary(**more: str) -> str:
            answer = site.api.get("/search/jql", params={**params, **more}).json()
            return str(answer["issues"][0]["fields"]["summary"])

        assert summary() == "old"
        assert site.keys("project = OPS AND updated >= -1m") == []
        assert summary(reconcileIssues=issue.id) == "new"
        site.clock.now += 31
        assert summary() == "new"


class TestDates:
    def test_quoted_dates_are_in_the_zone_of_the_account(self, site: Site) -> None:
        site.cloud.create_issue("OPS", "one")
        assert site.keys('updated >= "2026/11/23 12:00"') == ["OPS-1"]
        site.cloud.bot.time_zone = "Asia/Tokyo"
        assert site.keys('updated >= "2026/11/23 21:00"') == ["OPS-1"]
        assert site.keys('updated >= "2026/11/23 21:01"') == []
        assert site.keys('updated >= "2026/11/23 12:00" AND updated < "2026/11/23 13:00"') == []

    def test_seconds_are_refused(self, site: Site) -> None:
        answer = site.api.get("/search/jql", params={"jql": 'updated >= "2026/11/23 12:00:30"'})
        assert answer.status_code == 400
        assert "Valid formats include" in answer.json()["errorMessages"][0]

    def test_epoch_and_relative_dates_know_no_zone(self, site: Site) -> None:
        site.cloud.create_issue("OPS", "one")
        site.cloud.bot.time_zone = "America/New_York"
        assert site.keys(f"updated >= {int(NOON * 1000)}") == ["OPS-1"]
        assert site.keys(f"updated >= {int(NOON * 1000) + 1}") == []
        site.clock.now += 3600
        assert site.keys("updated >= -61m") == ["OPS-1"]
        assert site.keys("updated >= -59m") == []

    def test_answers_carry_the_zone_of_the_account(self, site: Site) -> None:
        site.cloud.create_issue("OPS", "one")
        site.cloud.bot.time_zone = "Asia/Tokyo"
        assert site.api.get("/myself").json()["timeZone"] == "Asia/Tokyo"
        fields = site.api.get("/issue/OPS-1").json()["fields"]
        assert fields["updated"] == "2026-11-23T21:00:30.000+0900"


class TestJql:
    @pytest.mark.parametrize(
        ("jql", "expected"),
        [
            ("project = OPS ORDER BY key ASC", ["OPS-1", "OPS-2"]),
            ("project = operations ORDER BY key DESC", ["OPS-2", "OPS-1"]),
            ("project in (OPS, DEV) order by created asc", ["OPS-1", "OPS-2", "DEV-1"]),
            ("project not in (OPS)", ["DEV-1"]),
            ("key in (OPS-2, DEV-1) ORDER BY created", ["OPS-2", "DEV-1"]),
            ("issuekey = ops-1", ["OPS-1"]),
            ("id >= 10002 AND id < 10003", ["OPS-2"]),
            ("key > OPS-1 AND project = OPS", ["OPS-2"]),
            ('labels = "leakwatch"', ["OPS-2"]),
            ("status = 'To Do' AND issuetype = Bug", ["DEV-1"]),
        ],
    )
    def test_finds(self, site: Site, jql: str, expected: list[str]) -> None:
        site.cloud.create_issue("OPS", "one")
        site.clock.now += 1
        site.cloud.create_issue("OPS", "two", labels=["leakwatch"])
        site.clock.now += 1
        site.cloud.create_issue("DEV", "three", issuetype="Bug")
        assert site.keys(jql) == expected

    @pytest.mark.parametrize(
        ("jql", "message"),
        [
            ("ORDER BY created", "Unbounded JQL"),
            ("", "Unbounded JQL"),
            ("project = NOPE", "does not exist for the field 'project'"),
            ("key = OPS-99", "does not exist"),
            ("foo = 1", "Field 'foo' does not exist"),
            ("project ~ OPS", "operator '~' is not supported"),
            ("project = OPS OR project = DEV", "Expecting 'AND'"),
            ("(project = OPS)", "Expecting a field name"),
            ("project =", "Expecting a value"),
            ("project = OPS ORDER BY summary", "cannot be sorted"),
            ("project = OPS ORDER created", "Expecting 'BY'"),
            ("updated >= yesterday", "Date value 'yesterday'"),
        ],
    )
    def test_refuses_in_jiras_shape(self, site: Site, jql: str, message: str) -> None:
        answer = site.api.get("/search/jql", params={"jql": jql})
        assert answer.status_code == 400
        assert message in answer.json()["errorMessages"][0]
        assert answer.json()["errors"] == {}


class TestPages:
    def test_comments_come_a_hundred_at_a_time(self, site: Site) -> None:
        issue = site.cloud.create_issue("OPS", "one")
        for number in range(130):
            site.cloud.comment(issue, str(number))
        field = site.api.get(f"/issue/{issue.key}").json()["fields"]["comment"]
        assert (len(field["comments"]), field["total"]) == (100, 130)
        second = site.api.get(f"/issue/{issue.key}/comment", params={"startAt": 100}).json()
        texts = [text_of(comment["body"]) for comment in second["comments"]]
        assert texts == [str(number) for number in range(100, 130)]
        newest = site.api.get(f"/issue/{issue.key}/comment", params={"orderBy": "-created"}).json()
        assert text_of(newest["comments"][0]["body"]) == "129"

    def test_changelog_pages_and_bulkfetch(self, site: Site) -> None:
        issue = site.cloud.create_issue("OPS", "start", "first")
        for number in range(110):
            site.cloud.edit_issue(issue, summary=str(number))
        site.cloud.edit_issue(issue, description="second")
        page = site.api.get(f"/issue/{issue.key}/changelog").json()
        assert (len(page["values"]), page["total"], page["isLast"]) == (100, 111, False)
        inline = site.api.get(f"/issue/{issue.key}", params={"expand": "changelog"}).json()
        assert len(inline["changelog"]["histories"]) == 40
        body: dict[str, Any] = {"issueIdsOrKeys": [issue.key], "fieldIds": ["description"]}
        bulk = site.api.post("/changelog/bulkfetch", json=body).json()
        items = bulk["issueChangeLogs"][0]["changeHistories"][0]["items"]
        assert (items[0]["fromString"], items[0]["toString"]) == ("first", "second")
        body = {"issueIdsOrKeys": [issue.key], "maxResults": 60}
        seen = 0
        while True:
            bulk = site.api.post("/changelog/bulkfetch", json=body).json()
            seen += sum(len(log["changeHistories"]) for log in bulk["issueChangeLogs"])
            if "nextPageToken" not in bulk:
                break
            body["nextPageToken"] = bulk["nextPageToken"]
        assert seen == 111

    def test_worklogs_updated_leaves_out_the_last_minute(self, site: Site) -> None:
        issue = site.cloud.create_issue("OPS", "one")
        log = site.cloud.worklog(issue, "did it")
        since = {"since": int(NOON * 1000)}
        assert site.api.get("/worklog/updated", params=since).json()["values"] == []
        site.clock.now += 61
        values = site.api.get("/worklog/updated", params=since).json()["values"]
        assert [value["worklogId"] for value in values] == [int(log.id)]
        logs = site.api.post("/worklog/list", json={"ids": [int(log.id)]}).json()
        assert text_of(logs[0]["comment"]) == "did it"

    def test_comments_by_id(self, site: Site) -> None:
        comment = site.cloud.comment(site.cloud.create_issue("OPS", "one"), "hello")
        found = site.api.post("/comment/list", json={"ids": [int(comment.id), 99]}).json()
        assert [one["id"] for one in found["values"]] == [comment.id]


class TestEditions:
    def test_v3_is_adf_and_v2_is_wiki_on_the_same_site(self, site: Site) -> None:
        site.cloud.create_issue("OPS", "one", "see {{x=1}} and [docs|https://docs.example/a]")
        v3 = site.api.get("/issue/OPS-1").json()["fields"]["description"]
        assert v3["content"][0]["content"][1] == {
            "type": "text",
            "text": "x=1",
            "marks": [{"type": "code"}],
        }
        v2 = site.api.get(f"{site.url}/jira-cloud/rest/api/2/issue/OPS-1").json()
        assert v2["fields"]["description"] == "see {{x=1}} and [docs|https://docs.example/a]"
        site.dc.create_issue("OPS", "one", "see {{x=1}}")
        dc = site.dc_api.get("/issue/OPS-1").json()["fields"]["description"]
        assert dc == "see {{x=1}}"
        assert site.dc_api.get(f"{site.url}/jira-dc/rest/api/3/issue/OPS-1").status_code == 404

    def test_self_links_of_cloud_carry_no_prefix(self, site: Site) -> None:
        issue = site.cloud.create_issue("OPS", "one")
        gateway = f"{site.url}/ex/jira/{site.cloud.cloud_id}/rest/api/3/issue/OPS-1"
        here = f"{site.cloud.site_url}/rest/api/3/issue/{issue.id}"
        assert site.api.get(gateway).json()["self"] == here
        site.dc.create_issue("OPS", "one")
        assert site.dc_api.get("/issue/OPS-1").json()["self"].startswith(f"{site.url}/jira-dc/")

    def test_cloud_id(self, site: Site) -> None:
        answer = httpx.get(f"{site.url}/jira-cloud/_edge/tenant_info").json()
        assert answer == {"cloudId": site.cloud.cloud_id}


class TestAccounts:
    def test_bad_credentials_are_401(self, site: Site) -> None:
        url = f"{site.url}/jira-cloud/rest/api/3/myself"
        wrong = httpx.get(url, auth=(site.cloud.bot_email, "wrong"))
        assert wrong.status_code == 401
        assert wrong.headers["X-Seraph-LoginReason"] == "AUTHENTICATED_FAILED"
        assert httpx.get(url).status_code == 401
        stolen = httpx.get(url, auth=("ann@acme.example", site.cloud.api_token))
        assert stolen.status_code == 401

    def test_a_service_account_works_at_the_gateway_only(self, site: Site) -> None:
        headers = {"Authorization": f"Bearer {site.cloud.bearer}"}
        direct = f"{site.url}/jira-cloud/rest/api/3/myself"
        gateway = f"{site.url}/ex/jira/{site.cloud.cloud_id}/rest/api/3/myself"
        assert httpx.get(direct, headers=headers).status_code == 401
        assert httpx.get(gateway, headers=headers).status_code == 200

    def test_a_deactivated_account_is_401(self, site: Site) -> None:
        site.cloud.bot.active = False
        assert site.api.get("/myself").status_code == 401

    def test_without_browse_nothing_is_there(self, site: Site) -> None:
        site.cloud.create_issue("OPS", "one")
        site.cloud.deny("OPS", "BROWSE_PROJECTS")
        assert site.api.get("/issue/OPS-1").status_code == 404
        assert site.api.get("/project/OPS").status_code == 404
        shown = [project["key"] for project in site.api.get("/project/search").json()["values"]]
        assert shown == ["DEV"]
        assert site.api.get("/search/jql", params={"jql": "project = OPS"}).status_code == 400

    def test_my_permissions(self, site: Site) -> None:
        site.cloud.deny("OPS", "EDIT_ALL_COMMENTS")
        wanted = "EDIT_ALL_COMMENTS,EDIT_ISSUES"

        def have(**more: str) -> dict[str, bool]:
            answer = site.api.get("/mypermissions", params={"permissions": wanted, **more})
            shown = answer.json()["permissions"]
            return {key: value["havePermission"] for key, value in shown.items()}

        assert have(projectKey="OPS") == {"EDIT_ISSUES": True, "EDIT_ALL_COMMENTS": False}
        assert have(projectKey="DEV") == {"EDIT_ISSUES": True, "EDIT_ALL_COMMENTS": True}
        assert site.api.get("/mypermissions").status_code == 400
        assert "ADMINISTER" in site.dc_api.get("/mypermissions").json()["permissions"]

    def test_restricted_comments_show_only_to_members(self, site: Site) -> None:
        issue = site.cloud.create_issue("OPS", "one")
        admins = {"type": "role", "value": "Administrators"}
        comment = site.cloud.comment(issue, "hidden", visibility=admins)
        where = f"/issue/{issue.key}/comment"
        assert site.api.get(where).json()["total"] == 0
        assert site.api.get(f"{where}/{comment.id}").status_code == 404
        site.cloud.bot.roles.add("Administrators")
        shown = site.api.get(where).json()["comments"]
        assert shown[0]["visibility"]["value"] == "Administrators"

    def test_issues_of_a_security_level_show_only_to_members(self, site: Site) -> None:
        issue = site.cloud.create_issue("OPS", "one")
        level = site.cloud.add_security_level("OPS", "Staff", "leakwatch")
        secret = site.cloud.add_security_level("OPS", "Board", "ann")
        shown = site.api.get("/project/OPS/securitylevel").json()["levels"]
        assert [one["id"] for one in shown] == [level]
        body = {"fields": {"security": {"id": level}}}
        assert site.api.put(f"/issue/{issue.key}", json=body).status_code == 204
        assert site.api.get(f"/issue/{issue.key}").json()["fields"]["security"]["id"] == level
        issue.security = secret
        assert site.api.get(f"/issue/{issue.key}").status_code == 404
        assert site.keys("project = OPS") == []


class TestRateLimits:
    def test_on_demand_with_all_headers(self, site: Site) -> None:
        site.cloud.throttle(
            "GET /rest/api/3/myself", reason="jira-quota-tenant-based", retry_after=1847
        )
        answer = site.api.get("/myself")
        assert answer.status_code == 429
        assert answer.headers["Retry-After"] == "1847"
        assert answer.headers["RateLimit-Reason"] == "jira-quota-tenant-based"
        assert answer.headers["X-RateLimit-Remaining"] == "0"
        assert site.api.get("/myself").status_code == 200

    def test_burst(self, site: Site) -> None:
        site.cloud.gate.burst = 3
        codes = [site.api.get("/myself").status_code for _ in range(4)]
        assert codes == [200, 200, 200, 429]
        site.clock.now += 1.1
        assert site.api.get("/myself").status_code == 200

    def test_twenty_writes_to_one_issue_in_two_seconds(self, site: Site) -> None:
        for name in ("one", "two"):
            site.cloud.create_issue("OPS", name)
        body = {"fields": {"summary": "x"}}
        codes = [site.api.put("/issue/OPS-1", json=body).status_code for _ in range(21)]
        assert codes == [204] * 20 + [429]
        refused = site.api.put("/issue/10001", json=body)
        assert refused.headers["RateLimit-Reason"] == "jira-per-issue-on-write"
        assert site.api.put("/issue/OPS-2", json=body).status_code == 204
        site.clock.now += 2.1
        assert site.api.put("/issue/OPS-1", json=body).status_code == 204

    def test_the_bucket_of_data_center(self, site: Site) -> None:
        assert "X-RateLimit-Limit" not in site.dc_api.get("/myself").headers
        site.dc.gate.bucket = 2
        first = site.dc_api.get("/myself")
        assert first.headers["X-RateLimit-Remaining"] == "1"
        assert first.headers["Retry-After"] == "0"
        site.dc_api.get("/myself")
        third = site.dc_api.get("/myself")
        assert third.status_code == 429
        assert int(third.headers["Retry-After"]) > 0
        assert third.headers["X-RateLimit-Interval-Seconds"] == "60"
