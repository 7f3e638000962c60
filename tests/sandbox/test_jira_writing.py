"""Does writing to the sandbox's Jira leave behind what it leaves behind at the real one?"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import pytest

from bot.sandbox.jira import Issue, JiraWorld, adf, text_of
from bot.sandbox.server import Sandbox, serving


@dataclass
class Site:
    cloud: JiraWorld
    dc: JiraWorld
    url: str
    api: httpx.Client
    dc_api: httpx.Client
    issue: Issue
    """OPS-1 on Cloud, by ann, watched by ben."""


@pytest.fixture
def site() -> Iterator[Site]:
    cloud, dc = JiraWorld("cloud"), JiraWorld("datacenter")
    issue = cloud.create_issue("OPS", "one", "the old text", author="ann")
    issue.watchers.add("ben")
    dc.create_issue("OPS", "one", "the old text", author="ann")
    with (
        serving(Sandbox({"/jira-cloud": cloud, "/jira-dc": dc}).app()) as url,
        httpx.Client(
            base_url=f"{url}/jira-cloud/rest/api/3", auth=(cloud.bot_email, cloud.api_token)
        ) as api,
        httpx.Client(
            base_url=f"{url}/jira-dc/rest/api/2", headers={"Authorization": f"Bearer {dc.bearer}"}
        ) as dc_api,
    ):
        yield Site(cloud, dc, url, api, dc_api, issue)


SILENT = {"notifyUsers": "false"}
TICKET = {"project": {"key": "DEV"}, "summary": "Incident 7", "issuetype": {"name": "Task"}}


class TestFields:
    def test_the_history_keeps_the_old_text(self, site: Site) -> None:
        body = {"fields": {"description": adf("clean")}}
        assert site.api.put("/issue/OPS-1", json=body, params=SILENT).status_code == 204
        assert text_of(site.issue.fields["description"]) == "clean"
        item = site.api.get("/issue/OPS-1/changelog").json()["values"][-1]["items"][0]
        assert item["field"] == item["fieldId"] == "description"
        assert (item["fromString"], item["toString"]) == ("the old text", "clean")
        assert site.cloud.mails == []

    def test_the_same_text_again_leaves_no_entry(self, site: Site) -> None:
        body = {"fields": {"description": adf("the old text")}}
        assert site.api.put("/issue/OPS-1", json=body).status_code == 204
        assert site.issue.history == []

    def test_mails_go_out_unless_silenced(self, site: Site) -> None:
        site.api.put("/issue/OPS-1", json={"fields": {"summary": "two"}})
        assert [(mail.issue, mail.to, mail.text) for mail in site.cloud.mails] == [
            ("OPS-1", ("ann", "ben"), "summary: two")
        ]

    @pytest.mark.parametrize(
        ("how", "status", "summary", "mails"),
        [("ignored", 204, "one", 0), ("mailed", 204, "two", 1), ("forbidden", 403, "one", 0)],
    )
    def test_silence_needs_an_administrator(
        self, site: Site, how: str, status: int, summary: str, mails: int
    ) -> None:
        site.cloud.deny("OPS", "ADMINISTER_PROJECTS")
        site.cloud.silent_edits = how  # type: ignore[assignment]
        body = {"fields": {"summary": "two"}}
        answer = site.api.put("/issue/OPS-1", json=body, params=SILENT)
        assert answer.status_code == status
        assert site.issue.fields["summary"] == summary
        assert len(site.cloud.mails) == mails

    def test_v3_takes_adf_only_and_v2_text_only(self, site: Site) -> None:
        wiki = {"fields": {"description": "h1. text"}}
        assert site.api.put("/issue/OPS-1", json=wiki).status_code == 400
        v2 = f"{site.url}/jira-cloud/rest/api/2/issue/OPS-1"
        assert site.api.put(v2, json=wiki).status_code == 204
        assert site.issue.fields["description"]["content"][0]["type"] == "heading"
        rich = {"fields": {"description": adf("x")}}
        assert site.api.put(v2, json=rich).status_code == 400
        empty_node = {"type": "paragraph", "content": [{"type": "text", "text": ""}]}
        document = {"type": "doc", "version": 1, "content": [empty_node]}
        body = {"fields": {"description": document}}
        assert site.api.put("/issue/OPS-1", json=body).status_code == 400

    def test_refusals_name_the_field(self, site: Site) -> None:
        body = {"fields": {"description": adf("clean")}}
        site.cloud.take_off_screen("OPS", "description")
        refused = site.api.put("/issue/OPS-1", json=body)
        assert refused.status_code == 400
        assert "not on the appropriate screen" in refused.json()["errors"]["description"]
        site.cloud.deny("OPS", "EDIT_ISSUES")
        refused = site.api.put("/issue/OPS-1", json={"fields": {"summary": "x"}})
        assert (refused.status_code, set(refused.json()["errors"])) == (400, {"summary"})
        long = {"fields": {"summary": "x" * 32768}}
        site.cloud.allow("OPS", "EDIT_ISSUES")
        assert "too long" in site.api.put("/issue/OPS-1", json=long).text

    def test_a_closed_issue_is_read_only(self, site: Site) -> None:
        site.issue.editable = False
        assert site.api.put("/issue/OPS-1", json={"fields": {"summary": "x"}}).status_code == 400
        assert site.api.get("/issue/OPS-1").status_code == 200
        assert site.api.get("/issue/OPS-1/editmeta").json() == {"fields": {}}

    def test_an_archived_project_is_read_only(self, site: Site) -> None:
        comment = site.cloud.comment(site.issue, "x")
        site.cloud.archive("OPS")
        assert site.api.put("/issue/OPS-1", json={"fields": {"summary": "x"}}).status_code == 404
        where = f"/issue/OPS-1/comment/{comment.id}"
        assert site.api.put(where, json={"body": adf("y")}).status_code == 400

    def test_labels_can_be_added_and_removed(self, site: Site) -> None:
        body = {"update": {"labels": [{"add": "leakwatch"}, {"add": "a"}, {"remove": "a"}]}}
        assert site.api.put("/issue/OPS-1", json=body).status_code == 204
        assert site.issue.fields["labels"] == ["leakwatch"]

    def test_transitions(self, site: Site) -> None:
        moves = site.api.get("/issue/OPS-1/transitions").json()["transitions"]
        done = next(move["id"] for move in moves if move["name"] == "Done")
        body = {"transition": {"id": done}}
        assert site.api.post("/issue/OPS-1/transitions", json=body).status_code == 204
        assert site.issue.status == "Done"


class TestCreating:
    def test_an_incident_ticket(self, site: Site) -> None:
        fields = {**TICKET, "description": adf("what"), "labels": ["leakwatch"]}
        marker = [{"key": "leakwatch", "value": {"fingerprint": "abc"}}]
        made = site.api.post("/issue", json={"fields": fields, "properties": marker})
        assert made.status_code == 201
        key = made.json()["key"]
        assert site.api.get(f"/issue/{key}/properties/leakwatch").json()["value"] == {
            "fingerprint": "abc"
        }
        assert site.cloud.issue(key).author == "leakwatch"

    def test_refusals(self, site: Site) -> None:
        assert site.api.post("/issue", json={"fields": {}}).json()["errors"]["project"]
        nameless = {"project": {"key": "DEV"}}
        errors = site.api.post("/issue", json={"fields": nameless}).json()["errors"]
        assert set(errors) == {"summary", "issuetype"}
        site.cloud.deny("DEV", "CREATE_ISSUES")
        assert site.api.post("/issue", json={"fields": TICKET}).status_code == 403


class TestComments:
    def test_editing_keeps_no_history_and_stays_restricted(self, site: Site) -> None:
        users = {"type": "role", "value": "Users"}
        comment = site.cloud.comment(site.issue, "bad", "ann", visibility=users)
        site.cloud.mails.clear()
        where = f"/issue/OPS-1/comment/{comment.id}"
        answer = site.api.put(where, json={"body": adf("good")}, params=SILENT)
        assert answer.status_code == 200
        assert text_of(comment.body) == "good"
        assert comment.visibility == users
        assert site.issue.history == []
        assert site.cloud.mails == []
        assert answer.json()["updateAuthor"]["displayName"] == "leakwatch"
        assert answer.json()["author"]["displayName"] == "Ann Archer"

    def test_data_center_always_mails_about_an_edited_comment(self, site: Site) -> None:
        comment = site.dc.comment("OPS-1", "bad", "ben")
        site.dc.mails.clear()
        where = f"/issue/OPS-1/comment/{comment.id}"
        assert site.dc_api.put(where, json={"body": "good"}, params=SILENT).status_code == 200
        assert [mail.what for mail in site.dc.mails] == ["comment edited"]

    def test_data_center_writes_a_deleted_comment_into_the_history(self, site: Site) -> None:
        comment = site.dc.comment("OPS-1", "bad", "ben")
        site.dc.allow("OPS", "DELETE_ALL_COMMENTS")
        assert site.dc_api.delete(f"/issue/OPS-1/comment/{comment.id}").status_code == 204
        issue = site.dc_api.get("/issue/OPS-1", params={"expand": "changelog"}).json()
        assert issue["changelog"]["histories"][-1]["items"][0]["fromString"] == "bad"

    def test_permissions(self, site: Site) -> None:
        comment = site.cloud.comment(site.issue, "bad", "ann")
        own = site.cloud.comment(site.issue, "mine", "leakwatch")
        site.cloud.deny("OPS", "EDIT_ALL_COMMENTS", "ADD_COMMENTS")
        body = {"body": adf("x")}
        assert site.api.put(f"/issue/OPS-1/comment/{comment.id}", json=body).status_code == 400
        assert site.api.put(f"/issue/OPS-1/comment/{own.id}", json=body).status_code == 200
        assert site.api.post("/issue/OPS-1/comment", json=body).status_code == 400
        assert site.api.delete(f"/issue/OPS-1/comment/{comment.id}").status_code == 400
        assert text_of(comment.body) == "bad"

    def test_hiding_needs_membership(self, site: Site) -> None:
        comment = site.cloud.comment(site.issue, "bad")
        where = f"/issue/OPS-1/comment/{comment.id}"
        admins = {"type": "role", "value": "Administrators"}
        body = {"body": adf("bad"), "visibility": admins}
        assert site.api.put(where, json=body).status_code == 400
        site.cloud.bot.roles.add("Administrators")
        assert site.api.put(where, json=body).status_code == 200
        assert comment.visibility is not None
        child = site.cloud.comment(site.issue, "re", parent=comment.id)
        where = f"/issue/OPS-1/comment/{child.id}"
        assert site.api.put(where, json=body).status_code == 400

    def test_blank_comments_are_refused(self, site: Site) -> None:
        answer = site.api.post("/issue/OPS-1/comment", json={"body": adf("")})
        assert answer.status_code == 400

    def test_internal_notes_reach_no_customer(self, site: Site) -> None:
        site.cloud.add_user("cora", customer=True)
        desk = site.cloud.add_project("HELP", "Help desk", type="service_desk")
        issue = site.cloud.create_issue(desk.key, "printer", author="cora")
        body = {"body": adf("your key leaked")}
        internal = [{"key": "sd.public.comment", "value": {"internal": True}}]
        where = f"/issue/{issue.key}/comment"
        made = site.api.post(where, json={**body, "properties": internal}).json()
        assert made["jsdPublic"] is False
        assert site.cloud.mails == []
        assert site.api.post(where, json=body).json()["jsdPublic"] is True
        assert [mail.to for mail in site.cloud.mails] == [("cora",)]


class TestWorklogs:
    def test_edit_and_permissions(self, site: Site) -> None:
        log = site.cloud.worklog(site.issue, "bad", "ann")
        where = f"/issue/OPS-1/worklog/{log.id}"
        assert site.api.put(where, json={"comment": adf("good")}).status_code == 200
        assert text_of(log.comment) == "good"
        site.cloud.deny("OPS", "EDIT_ALL_WORKLOGS")
        assert site.api.put(where, json={"comment": adf("x")}).status_code == 400
        made = site.api.post(
            "/issue/OPS-1/worklog",
            json={
                "timeSpentSeconds": 60,
                "comment": adf("did"),
                "started": "2026-11-23T09:00:00.000+0000",
            },
        )
        assert made.status_code == 201
        assert made.json()["started"] == "2026-11-23T09:00:00.000+0000"


class TestUpdated:
    def test_everything_but_properties_counts_as_an_update(self, site: Site) -> None:
        before = site.issue.updated

        def bumps(what: httpx.Response) -> bool:
            nonlocal before
            assert what.status_code < 300, what.text
            changed, before = site.issue.updated > before, site.issue.updated
            return changed

        here, api = "/issue/OPS-1", site.api
        remote = {"object": {"url": "https://x.example", "title": "x"}}
        assert bumps(api.post(f"{here}/comment", json={"body": adf("x")}))
        assert bumps(api.post(f"{here}/worklog", json={"timeSpentSeconds": 60}))
        assert bumps(api.post(f"{here}/remotelink", json=remote))
        assert not bumps(api.put(f"{here}/properties/a", json={"x": 1}))


class TestAttachments:
    def test_the_media_host_refuses_jiras_credential(self, site: Site) -> None:
        file = site.cloud.attach(site.issue, "env.txt", b"KEY=1\n", "text/plain")
        where = f"/attachment/content/{file.id}"
        redirect = site.api.get(where)
        assert redirect.status_code == 303
        location = redirect.headers["Location"]
        assert "/rest/" not in location
        assert site.api.get(location).status_code == 403
        plain = httpx.get(location)
        assert (plain.content, plain.headers["content-type"]) == (
            b"KEY=1\n",
            "text/plain; charset=utf-8",
        )
        assert httpx.get(location.replace("token=", "token=x")).status_code == 404

    def test_streamed_without_redirect_and_in_ranges(self, site: Site) -> None:
        file = site.cloud.attach(site.issue, "a.bin", b"0123456789", "application/octet-stream")
        params = {"redirect": "false"}

        def get(wanted: str) -> httpx.Response:
            where = f"/attachment/content/{file.id}"
            return site.api.get(where, params=params, headers={"Range": wanted})

        assert site.api.get(f"/attachment/content/{file.id}", params=params).content[:2] == b"01"
        assert (get("bytes=2-3").status_code, get("bytes=2-3").content) == (206, b"23")
        assert get("bytes=-2").content == b"89"
        assert get("bytes=8-99").headers["Content-Range"] == "bytes 8-9/10"
        assert get("bytes=20-").status_code == 416
        assert get("lines=1").status_code == 400

    def test_upload_needs_its_header(self, site: Site) -> None:
        files = {"file": ("clean.txt", b"ok", "text/plain")}
        assert site.api.post("/issue/OPS-1/attachments", files=files).status_code == 403
        headers = {"X-Atlassian-Token": "no-check"}
        made = site.api.post("/issue/OPS-1/attachments", files=files, headers=headers)
        assert made.json()[0]["filename"] == "clean.txt"
        shown = site.api.get("/issue/OPS-1").json()["fields"]["attachment"]
        assert [file["size"] for file in shown] == [2]
        site.cloud.upload_limit = 1
        assert site.api.get("/attachment/meta").json() == {"enabled": True, "uploadLimit": 1}
        large = site.api.post("/issue/OPS-1/attachments", files=files, headers=headers)
        assert large.status_code == 413

    def test_delete(self, site: Site) -> None:
        file = site.cloud.attach(site.issue, "env.txt", b"KEY=1\n")
        site.cloud.deny("OPS", "DELETE_ALL_ATTACHMENTS")
        assert site.api.delete(f"/attachment/{file.id}").status_code == 403
        site.cloud.allow("OPS", "DELETE_ALL_ATTACHMENTS")
        assert site.api.delete(f"/attachment/{file.id}").status_code == 204
        assert site.api.delete(f"/attachment/{file.id}").status_code == 404
        assert site.api.get(f"/attachment/content/{file.id}").status_code == 404
        assert site.issue.history[-1].items[0].old_text == "env.txt"

    def test_zip_entries(self, site: Site) -> None:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("a/b.txt", "hello")
        file = site.cloud.attach(site.issue, "a.zip", packed.getvalue(), "application/zip")
        shown = site.api.get(f"/attachment/{file.id}/expand/raw").json()
        assert (shown["totalEntryCount"], shown["entries"][0]["name"]) == (1, "a/b.txt")

    def test_data_center_serves_files_itself(self, site: Site) -> None:
        file = site.dc.attach("OPS-1", "env.txt", b"KEY=1\n")
        shown = site.dc_api.get("/issue/OPS-1").json()["fields"]["attachment"][0]
        assert shown["content"].endswith(f"/jira-dc/secure/attachment/{file.id}/env.txt")
        assert site.dc_api.get(shown["content"]).content == b"KEY=1\n"
        assert httpx.get(shown["content"]).status_code == 404


class TestAround:
    def test_remote_links_update_by_global_id(self, site: Site) -> None:
        body = {"globalId": "g=1", "object": {"url": "https://x.example/1", "title": "x"}}
        where = "/issue/OPS-1/remotelink"
        assert site.api.post(where, json=body).status_code == 201
        body["object"] = {"url": "https://x.example/2", "title": "x"}
        assert site.api.post(where, json=body).status_code == 200
        shown = site.api.get(where).json()
        assert [link["object"]["url"] for link in shown] == ["https://x.example/2"]
        assert site.api.delete(f"{where}/{shown[0]['id']}").status_code == 204
        assert site.api.get(where).json() == []

    def test_issue_links_show_on_both_sides(self, site: Site) -> None:
        other = site.cloud.create_issue("DEV", "incident")
        body = {
            "type": {"name": "Relates"},
            "inwardIssue": {"key": "OPS-1"},
            "outwardIssue": {"key": other.key},
        }
        assert site.api.post("/issueLink", json=body).status_code == 201
        here = site.api.get("/issue/OPS-1").json()["fields"]["issuelinks"][0]
        there = site.api.get(f"/issue/{other.key}").json()["fields"]["issuelinks"][0]
        assert here["outwardIssue"]["key"] == other.key
        assert there["inwardIssue"]["key"] == "OPS-1"
        assert site.api.delete(f"/issueLink/{here['id']}").status_code == 204
        assert site.issue.links == other.links == []

    def test_properties(self, site: Site) -> None:
        where = "/issue/OPS-1/properties/leakwatch"
        assert site.api.get(where).status_code == 404
        assert site.api.put(where, json={"a": 1}).status_code == 201
        assert site.api.put(where, json={"a": 2}).status_code == 200
        assert site.api.get(where).json() == {"key": "leakwatch", "value": {"a": 2}}
        assert site.api.put(where, json={"a": "x" * 33000}).status_code == 400
        site.cloud.deny("OPS", "EDIT_ISSUES")
        assert site.api.put(where, json={"a": 3}).status_code == 403

    def test_watchers(self, site: Site) -> None:
        shown = site.api.get("/issue/OPS-1/watchers").json()
        assert (shown["watchCount"], shown["isWatching"]) == (2, False)
        account = site.cloud.bot.account_id
        assert site.api.post("/issue/OPS-1/watchers", json=account).status_code == 204
        assert "leakwatch" in site.issue.watchers
        gone = site.api.delete("/issue/OPS-1/watchers", params={"accountId": account})
        assert gone.status_code == 204
        assert "leakwatch" not in site.issue.watchers

    def test_personal_access_tokens_of_data_center(self, site: Site) -> None:
        where = f"{site.url}/jira-dc/rest/pat/latest/tokens"
        made = site.dc_api.post(where, json={"name": "new"}).json()
        headers = {"Authorization": f"Bearer {made['rawToken']}"}
        me = f"{site.url}/jira-dc/rest/api/2/myself"
        assert httpx.get(me, headers=headers).json()["name"] == "leakwatch"
        assert "rawToken" not in site.dc_api.get(where).json()[0]
        assert site.dc_api.delete(f"{where}/{made['id']}").status_code == 204
        assert httpx.get(me, headers=headers).status_code == 401


class TestBroken:
    def test_broken_json_is_400(self, site: Site) -> None:
        answer = site.api.put("/issue/OPS-1", content=b"{", headers={"Content-Type": "text/json"})
        assert answer.status_code == 400
        assert site.api.put("/issue/OPS-1", json=[]).status_code == 400

    def test_unknown_operations_are_404(self, site: Site) -> None:
        assert site.api.get("/nothing/here").status_code == 404


class TestLessOften:
    def test_assignee_set_operation_and_returned_issue(self, site: Site) -> None:
        ann = site.cloud.users["ann"].account_id
        body = {"fields": {"assignee": {"accountId": ann}}, "update": {"summary": [{"set": "2"}]}}
        shown = site.api.put("/issue/OPS-1", json=body, params={"returnIssue": "true"}).json()
        assert shown["fields"]["assignee"]["accountId"] == ann
        assert shown["fields"]["summary"] == "2"
        nobody = {"fields": {"assignee": {"accountId": "nobody"}}}
        assert site.api.put("/issue/OPS-1", json=nobody).status_code == 400

    def test_deleting(self, site: Site) -> None:
        comment = site.cloud.comment(site.issue, "x", "leakwatch")
        log = site.cloud.worklog(site.issue, "x", "ann")
        assert site.api.delete(f"/issue/OPS-1/comment/{comment.id}").status_code == 204
        assert site.issue.history == []
        assert site.api.delete(f"/issue/OPS-1/worklog/{log.id}").status_code == 204
        assert site.api.delete("/issue/OPS-1").status_code == 403
        site.cloud.allow("OPS", "DELETE_ISSUES")
        assert site.api.delete("/issue/OPS-1").status_code == 204
        assert site.api.get("/issue/OPS-1").status_code == 404

    def test_comment_properties(self, site: Site) -> None:
        comment = site.cloud.comment(site.issue, "x")
        where = f"/comment/{comment.id}/properties"
        assert site.api.put(f"{where}/a", json={"b": 1}).status_code == 201
        assert site.api.get(where).json()["keys"][0]["key"] == "a"
        shown = site.api.get("/issue/OPS-1/comment", params={"expand": "properties"}).json()
        assert shown["comments"][0]["properties"] == [{"key": "a", "value": {"b": 1}}]
        assert site.api.delete(f"{where}/a").status_code == 204
        assert site.api.get(f"{where}/a").status_code == 404
        assert site.api.get("/comment/99/properties").status_code == 404

    def test_one_remote_link(self, site: Site) -> None:
        body = {"globalId": "g", "object": {"url": "https://x.example/1", "title": "x"}}
        made = site.api.post("/issue/OPS-1/remotelink", json=body).json()
        where = f"/issue/OPS-1/remotelink/{made['id']}"
        body["object"] = {"url": "https://x.example/2", "title": "y"}
        assert site.api.put(where, json=body).status_code == 204
        found = site.api.get("/issue/OPS-1/remotelink", params={"globalId": "g"}).json()
        assert found["object"]["title"] == "y"
        gone = site.api.get("/issue/OPS-1/remotelink", params={"globalId": "h"})
        assert gone.status_code == 404
        assert site.api.post("/issue/OPS-1/remotelink", json={"object": {}}).status_code == 400

    def test_custom_fields_keep_history_too(self, site: Site) -> None:
        spec = site.cloud.add_field("Notes")
        site.cloud.edit_issue(site.issue, fields={spec.id: "old"})
        body = {"fields": {spec.id: adf("new")}}
        assert site.api.put("/issue/OPS-1", json=body).status_code == 204
        item = site.api.get("/issue/OPS-1/changelog").json()["values"][-1]["items"][0]
        assert (item["field"], item["fieldId"], item["fieldtype"]) == ("Notes", spec.id, "custom")
        assert (item["fromString"], item["toString"]) == ("old", "new")
