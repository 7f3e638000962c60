"""How do the sandbox's records look as Jira's JSON, for one caller and one API version?

Times are in the caller's zone, as at Jira. `self` links of a Cloud site start with the site's own
address, wherever it was asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.sandbox.jira.adf import wiki_of
from bot.sandbox.jira.html import html_of
from bot.sandbox.jira.model import (
    Attachment,
    Change,
    Comment,
    FieldSpec,
    Issue,
    Project,
    Rich,
    User,
    Worklog,
)

if TYPE_CHECKING:
    from bot.sandbox.jira.http import Call
    from bot.sandbox.jira.world import JiraWorld

Json = dict[str, Any]
STATUSES = {"To Do": ("1", "new"), "In Progress": ("3", "indeterminate"), "Done": ("5", "done")}
ISSUE_TYPES = {"Task": "10001", "Bug": "10002", "Story": "10003"}


class Render:
    """Jira's JSON for one world, base address, API version and reader."""

    def __init__(self, world: JiraWorld, base: str, version: int, reader: User | None) -> None:
        self.world = world
        self.version = version
        self.reader = reader
        self.base = world.site_url if world.edition == "cloud" else base
        self.api = f"{self.base}/rest/api/{version}"

    @classmethod
    def of(cls, call: Call) -> Render:
        """For the caller."""
        return cls(call.world, call.base, call.version, call.user)

    def time(self, moment: float) -> str:
        """ "2026-11-23T09:30:00.123+0100" in the reader's zone."""
        zone = ZoneInfo(self.reader.time_zone if self.reader else "UTC")
        local = datetime.fromtimestamp(moment, zone)
        return f"{local:%Y-%m-%dT%H:%M:%S}.{local.microsecond // 1000:03d}{local:%z}"

    def rich(self, value: Rich | None) -> Any:
        """ADF in v3, wiki markup in v2."""
        return value if self.version == 3 else wiki_of(value) if value is not None else None

    def user(self, name: str) -> Json:
        """Somebody, as shown beside what they wrote."""
        user = self.world.users[name]
        shown: Json = {
            "displayName": user.display_name,
            "active": user.active,
            "timeZone": user.time_zone,
            "emailAddress": user.email,
        }
        if self.world.edition == "cloud":
            query = f"accountId={user.account_id}"
            shown |= {"accountId": user.account_id, "accountType": user.account_type}
        else:
            query = f"username={user.name}"
            shown |= {"name": user.name, "key": user.account_id}
        return {"self": f"{self.api}/user?{query}", **shown}

    def comment(self, issue: Issue, comment: Comment, expand: Iterable[str] = ()) -> Json:
        """One comment."""
        shown: Json = {
            "self": f"{self.api}/issue/{issue.id}/comment/{comment.id}",
            "id": comment.id,
            "author": self.user(comment.author),
            "body": self.rich(comment.body),
            "updateAuthor": self.user(comment.update_author),
            "created": self.time(comment.created),
            "updated": self.time(comment.updated),
        }
        if self.world.edition == "cloud":
            internal = comment.properties.get("sd.public.comment", {}).get("internal", False)
            shown["jsdPublic"] = not internal
        if comment.parent:
            shown["parentId"] = int(comment.parent)
        if comment.visibility:
            shown["visibility"] = comment.visibility
        if "renderedBody" in expand:
            shown["renderedBody"] = html_of(comment.body)
        if "properties" in expand:
            shown["properties"] = [{"key": k, "value": v} for k, v in comment.properties.items()]
        return shown

    def worklog(self, issue: Issue, log: Worklog) -> Json:
        """One worklog."""
        shown: Json = {
            "self": f"{self.api}/issue/{issue.id}/worklog/{log.id}",
            "id": log.id,
            "issueId": issue.id,
            "author": self.user(log.author),
            "updateAuthor": self.user(log.update_author),
            "created": self.time(log.created),
            "updated": self.time(log.updated),
            "started": self.time(log.started),
            "timeSpent": f"{log.seconds // 60}m",
            "timeSpentSeconds": log.seconds,
        }
        if log.comment is not None:
            shown["comment"] = self.rich(log.comment)
        if log.visibility:
            shown["visibility"] = log.visibility
        return shown

    def attachment(self, file: Attachment) -> Json:
        """One file."""
        if self.world.edition == "cloud":
            content = f"{self.api}/attachment/content/{file.id}"
        else:
            content = f"{self.base}/secure/attachment/{file.id}/{file.filename}"
        return {
            "self": f"{self.api}/attachment/{file.id}",
            "id": file.id,
            "filename": file.filename,
            "author": self.user(file.author),
            "created": self.time(file.created),
            "size": len(file.content),
            "mimeType": file.mime,
            "content": content,
        }

    def change(self, change: Change) -> Json:
        """One entry of the history."""
        items = []
        for item in change.items:
            shown = {
                "field": item.field,
                "fieldtype": "custom" if item.custom else "jira",
                "from": item.old,
                "fromString": item.old_text,
                "to": item.new,
                "toString": item.new_text,
            }
            if self.world.edition == "cloud":
                shown["fieldId"] = item.field_id
            items.append(shown)
        return {
            "id": change.id,
            "author": self.user(change.author),
            "created": self.time(change.created),
            "items": items,
        }

    def project(self, project: Project) -> Json:
        """One project, as in lists and on issues."""
        return {
            "self": f"{self.api}/project/{project.id}",
            "id": project.id,
            "key": project.key,
            "name": project.name,
            "projectTypeKey": project.type,
            "simplified": False,
            "archived": project.archived,
        }

    def status(self, name: str) -> Json:
        """A status with its category."""
        number, category = STATUSES[name]
        return {
            "self": f"{self.api}/status/{number}",
            "id": number,
            "name": name,
            "statusCategory": {"key": category, "name": name},
        }

    def issuetype(self, name: str) -> Json:
        """An issue type."""
        number = ISSUE_TYPES[name]
        here = f"{self.api}/issuetype/{number}"
        return {"self": here, "id": number, "name": name, "subtask": False}

    def field_schema(self, spec: FieldSpec) -> Json:
        """A field's schema."""
        schema: Json = {"type": spec.kind}
        if spec.kind == "array":
            schema["items"] = "string" if spec.id == "labels" else spec.id
        if spec.custom:
            return {**schema, "custom": spec.custom, "customId": int(spec.id.rpartition("_")[2])}
        return {**schema, "system": spec.id}

    def field(self, issue: Issue, spec: FieldSpec) -> Any:
        """The value of one field of an issue."""
        name, value = spec.id, issue.fields.get(spec.id)
        if spec.rich:
            return self.rich(value)
        if name in ("reporter", "creator"):
            return self.user(issue.author)
        if name == "assignee":
            return self.user(issue.assignee) if issue.assignee else None
        if name in ("created", "updated"):
            return self.time(issue.created if name == "created" else issue.updated)
        if name == "project":
            return self.project(self.world.projects[issue.project])
        if name == "status":
            return self.status(issue.status)
        if name == "issuetype":
            return self.issuetype(str(value))
        if name == "priority":
            return {"name": value} if value else None
        if name == "attachment":
            return [self.attachment(file) for file in issue.attachments]
        if name == "comment":
            return self._comments(issue)
        if name == "worklog":
            return self._worklogs(issue)
        if name == "issuelinks":
            return [self.link(issue, link) for link in issue.links]
        if name == "security":
            return self._security(issue)
        if name == "watches":
            here = f"{self.api}/issue/{issue.key}/watchers"
            watching = bool(self.reader and self.reader.name in issue.watchers)
            return {"self": here, "watchCount": len(issue.watchers), "isWatching": watching}
        return value

    def _comments(self, issue: Issue) -> Json:
        # on Cloud only the first page comes with the issue; Data Center sends all of them
        shown = [c for c in issue.comments if self.world.may_read(self.reader, c)]
        page = shown[:100] if self.world.edition == "cloud" else shown
        here = f"{self.api}/issue/{issue.id}/comment"
        comments = [self.comment(issue, c) for c in page]
        return {
            "comments": comments,
            "self": here,
            "maxResults": len(page),
            "total": len(shown),
            "startAt": 0,
        }

    def _worklogs(self, issue: Issue) -> Json:
        shown = [w for w in issue.worklogs if self.world.may_read(self.reader, w)]
        worklogs = [self.worklog(issue, w) for w in shown[:20]]
        return {"startAt": 0, "maxResults": 20, "total": len(shown), "worklogs": worklogs}

    def _security(self, issue: Issue) -> Json | None:
        if not issue.security:
            return None
        name, _ = self.world.projects[issue.project].security_levels[issue.security]
        here = f"{self.api}/securitylevel/{issue.security}"
        return {"self": here, "id": issue.security, "name": name}

    def link(self, issue: Issue, link: dict[str, str]) -> Json:
        """One issue link, from the side of `issue`."""
        other = self.world.issue(link["issue"])
        shown = {
            "id": other.id,
            "key": other.key,
            "self": f"{self.api}/issue/{other.id}",
            "fields": {"summary": other.fields["summary"], "status": self.status(other.status)},
        }
        kind = {"id": "10003", "name": link["type"], "inward": "relates to"}
        return {
            "id": link["id"],
            "self": f"{self.api}/issueLink/{link['id']}",
            "type": {**kind, "outward": "relates to"},
            link["direction"]: shown,
        }

    def issue(
        self,
        issue: Issue,
        fields: list[str],
        expand: Iterable[str] = (),
        *,
        properties: Iterable[str] = (),
    ) -> Json:
        """An issue with the wanted fields ("*all", "*navigable", "-x", or names)."""
        chosen = self.chosen(fields)
        shown: Json = {
            "expand": "renderedFields,names,schema,operations,editmeta,changelog",
            "id": issue.id,
            "self": f"{self.api}/issue/{issue.id}",
            "key": issue.key,
        }
        if chosen is not None:
            shown["fields"] = {spec.id: self.field(issue, spec) for spec in chosen}
        elif self.world.edition == "cloud":
            # fields=id, the default of search/jql: nothing but the id
            return {"id": issue.id}
        if "renderedFields" in expand:
            rich = [spec for spec in chosen or () if spec.rich]
            shown["renderedFields"] = {s.id: html_of(issue.fields.get(s.id)) for s in rich}
        if "names" in expand:
            shown["names"] = {spec.id: spec.name for spec in chosen or ()}
        if "schema" in expand:
            shown["schema"] = {spec.id: self.field_schema(spec) for spec in chosen or ()}
        if "changelog" in expand:
            # newest first, and not more than 40
            newest = issue.history[::-1][:40] if self.world.edition == "cloud" else issue.history
            histories = [self.change(change) for change in newest]
            total = len(issue.history)
            shown["changelog"] = {"startAt": 0, "maxResults": len(newest), "total": total}
            shown["changelog"]["histories"] = histories
        if properties:
            held = issue.properties
            shown["properties"] = {key: held[key] for key in properties if key in held}
        return shown

    def chosen(self, fields: list[str]) -> list[FieldSpec] | None:
        """The field specs that a `fields` parameter means; None: the id alone."""
        specs = self.world.fields
        if fields == ["id"]:
            return None
        names: dict[str, None] = {}
        if not [name for name in fields if not name.startswith("-")]:
            fields = ["*all", *fields]
        for name in fields:
            if name in ("*all", "*navigable"):
                hidden = {"comment", "worklog", "attachment"} if name == "*navigable" else set()
                names |= dict.fromkeys(n for n in specs if n not in hidden)
            elif name.startswith("-"):
                names.pop(name[1:], None)
            elif name in specs:
                names[name] = None
        return [specs[name] for name in names]
