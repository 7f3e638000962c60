"""What is this Jira site, and what do people do on it? State, and methods that play the people."""

from __future__ import annotations

import itertools
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Literal

from starlette.routing import BaseRoute

from bot.sandbox.jira import endpoints
from bot.sandbox.jira.adf import adf, is_document, text_of, wiki_of
from bot.sandbox.jira.gate import Gate, Kind, Throttle
from bot.sandbox.jira.http import Refusal
from bot.sandbox.jira.index import SearchIndex
from bot.sandbox.jira.model import (
    PERMISSIONS,
    Attachment,
    Change,
    ChangeItem,
    Comment,
    FieldSpec,
    Issue,
    Mail,
    Project,
    Rich,
    User,
    Worklog,
)
from bot.sandbox.jira.redaction import Redactions
from bot.sandbox.jira.webhooks import Webhooks

Edition = Literal["cloud", "datacenter"]
SilentEdits = Literal["ignored", "mailed", "forbidden"]

_TEXTAREA = "com.atlassian.jira.plugin.system.customfieldtypes:textarea"
_TEXTFIELD = "com.atlassian.jira.plugin.system.customfieldtypes:textfield"
_FIELDS = (
    FieldSpec("summary", "Summary", "string", editable=True),
    FieldSpec("description", "Description", "string", rich=True, editable=True),
    FieldSpec("environment", "Environment", "string", rich=True, editable=True),
    FieldSpec("labels", "Labels", "array", editable=True),
    FieldSpec("issuetype", "Issue Type", "issuetype", editable=True),
    FieldSpec("priority", "Priority", "priority", editable=True),
    FieldSpec("assignee", "Assignee", "user", editable=True),
    FieldSpec("security", "Security Level", "securitylevel", editable=True),
    FieldSpec("project", "Project", "project"),
    FieldSpec("status", "Status", "status"),
    FieldSpec("reporter", "Reporter", "user"),
    FieldSpec("creator", "Creator", "user"),
    FieldSpec("created", "Created", "datetime"),
    FieldSpec("updated", "Updated", "datetime"),
    FieldSpec("comment", "Comment", "comments-page"),
    FieldSpec("worklog", "Log Work", "array"),
    FieldSpec("attachment", "Attachment", "array"),
    FieldSpec("issuelinks", "Linked Issues", "array"),
    FieldSpec("watches", "Watchers", "watches"),
    FieldSpec("customfield_10010", "Runbook", "string", True, _TEXTAREA, editable=True),
    FieldSpec("customfield_10011", "Server", "string", False, _TEXTFIELD, editable=True),
)
_BOT_DENIED = frozenset({"ADMINISTER", "DELETE_ISSUES", "DELETE_ALL_COMMENTS"})
_PEOPLE_DENIED = frozenset(
    {
        "ADMINISTER",
        "ADMINISTER_PROJECTS",
        "EDIT_ALL_COMMENTS",
        "EDIT_ALL_WORKLOGS",
        "DELETE_ISSUES",
        "DELETE_ALL_COMMENTS",
        "DELETE_ALL_WORKLOGS",
        "DELETE_ALL_ATTACHMENTS",
        "SET_ISSUE_SECURITY",
    }
)


class JiraWorld:
    """One Jira site: a Cloud site (v3 with ADF, v2 with wiki markup) or a Data Center (v2).

    A new world has the projects OPS and DEV and the users "ann", "ben" and "leakwatch" (the bot:
    `bot_email`, `api_token`, `bearer`). Every method may be called from any thread.
    """

    def __init__(self, edition: Edition = "cloud", *, clock: Callable[[], float] = time.time):
        self.edition: Edition = edition
        self.clock = clock
        self.lock = threading.RLock()
        self.cloud_id = str(uuid.uuid5(uuid.NAMESPACE_DNS, "sandbox.jira"))
        """Name of the Cloud site at the gateway: mount the same world at /ex/jira/<cloud_id>."""
        self.site_url = "https://acme-jira.example"
        """What a Cloud site calls itself in `self` links, wherever it was asked: a client that
        follows them behind the gateway or a mount loses the prefix, as it does at the real one."""
        self.users: dict[str, User] = {}
        self.projects: dict[str, Project] = {}
        self.issues: dict[str, Issue] = {}
        """By id."""
        self.fields: dict[str, FieldSpec] = {spec.id: spec for spec in _FIELDS}
        self.mails: list[Mail] = []
        """Every notification that was sent, oldest first."""
        self.silent_edits: SilentEdits = "ignored"
        """What becomes of notifyUsers=false without the right to it: the whole request is ignored
        (the documented wording), it is done and mailed, or it is refused with 403."""
        self.index = SearchIndex()
        self.gate = Gate(self)
        self.hooks = Webhooks(self)
        self.redactions = Redactions(self)
        self._ids = {name: itertools.count(start) for name, start in _FIRST.items()}
        self.add_user("ann", "Ann Archer")
        self.add_user("ben", "Ben Baker")
        self.bot = self.add_user("leakwatch", "leakwatch")
        self.bot_email = self.bot.email
        self.api_token = self.add_token("leakwatch", "api-token")
        """For Basic `bot_email`:`api_token` on Cloud."""
        self.bearer = self.add_token(
            "leakwatch", "pat" if edition == "datacenter" else "service-account"
        )
        """For Bearer: personal access token (Data Center), or service account (Cloud: only at
        the gateway)."""
        if edition == "cloud":
            self.gate.issue_writes = [(20, 2.0), (100, 30.0)]
        self.add_project("OPS", "Operations")
        self.add_project("DEV", "Development")

    # --- the site -------------------------------------------------------------------------------

    def routes(self) -> Sequence[BaseRoute]:
        """What it answers, relative to its mount point."""
        return endpoints.routes(self)

    @property
    def index_lag(self) -> float:
        """Seconds during which a change is not visible in search."""
        return self.index.lag

    @index_lag.setter
    def index_lag(self, seconds: float) -> None:
        self.index.lag = seconds

    @property
    def guard(self) -> bool:
        """Whether the site has Atlassian Guard, and with it the redact API."""
        return self.redactions.guard

    @guard.setter
    def guard(self, present: bool) -> None:
        self.redactions.guard = present

    def new_id(self, kind: str) -> str:
        """The next id of a kind of thing: "issue", "comment", …"""
        return str(next(self._ids[kind]))

    def add_user(self, name: str, display_name: str = "", *, time_zone: str = "UTC") -> User:
        """Give somebody an account."""
        with self.lock:
            digits = uuid.uuid5(uuid.NAMESPACE_DNS, f"{name}.sandbox").hex[:24]
            account_id = digits if self.edition == "cloud" else f"JIRAUSER{len(self.users) + 10100}"
            user = User(account_id, name, display_name or name, f"{name}@acme.example", time_zone)
            self.users[name] = user
            for project in self.projects.values():
                project.denied[name] = set(_PEOPLE_DENIED)
            return user

    def add_token(self, user: str, kind: Kind) -> str:
        """Issue a credential: "api-token" (Basic), "service-account" or "pat" (Bearer)."""
        with self.lock:
            token = f"sandbox-{kind}-{len(self.gate.credentials) + 1}"
            self.gate.credentials[token] = (user, kind)
            return token

    def add_project(self, key: str, name: str, *, type: str = "software") -> Project:
        """Open a project in which the bot may do all it asks for and people what people may."""
        with self.lock:
            project = Project(self.new_id("project"), key, name, type)
            for user in self.users:
                denied = _BOT_DENIED if user == "leakwatch" else _PEOPLE_DENIED
                project.denied[user] = set(denied)
            self.projects[key] = project
            return project

    def add_field(self, name: str, *, rich: bool = True) -> FieldSpec:
        """Make a custom text field: many lines with markup, or one plain line."""
        with self.lock:
            number = self.new_id("field")
            custom = _TEXTAREA if rich else _TEXTFIELD
            spec = FieldSpec(f"customfield_{number}", name, "string", rich, custom, editable=True)
            self.fields[spec.id] = spec
            return spec

    def deny(self, project: str, *permissions: str, user: str = "leakwatch") -> None:
        """Take permissions in a project away from a user."""
        self._permit(project, permissions, user, allow=False)

    def allow(self, project: str, *permissions: str, user: str = "leakwatch") -> None:
        """Give permissions in a project to a user."""
        self._permit(project, permissions, user, allow=True)

    def _permit(self, project: str, names: Iterable[str], user: str, *, allow: bool) -> None:
        with self.lock:
            unknown = set(names) - set(PERMISSIONS)
            if unknown:
                raise ValueError(f"not permissions of the sandbox: {sorted(unknown)}")
            denied = self.projects[project].denied.setdefault(user, set())
            if allow:
                denied.difference_update(names)
            else:
                denied.update(names)

    def can(self, user: User | None, permission: str, project: str) -> bool:
        """Whether a user has a permission in a project; anonymous people have none."""
        if user is None:
            return False
        return permission not in self.projects[project].denied.get(user.name, set())

    def may_see(self, user: User | None, issue: Issue) -> bool:
        """Whether a user can open an issue at all."""
        if user is None or not self.can(user, "BROWSE_PROJECTS", issue.project):
            return False
        if not issue.security:
            return True
        return user.name in self.projects[issue.project].security_levels[issue.security][1]

    def throttle(
        self,
        match: str = "",
        *,
        reason: str = "jira-burst-based",
        retry_after: int = 1,
        times: int = 1,
        limit: int = 100,
    ) -> None:
        """Answer matching requests ("METHOD /path" below the mount) with 429 so many times."""
        with self.lock:
            self.gate.throttles.append(Throttle(match, reason, retry_after, times, limit))

    def deliver_webhooks(self, url: str, secret: str, *, retry_delay: float = 0.05) -> None:
        """Post every event from now on, signed, to this address; see `Webhooks`."""
        self.hooks.deliver(url, secret, retry_delay=retry_delay)

    # --- finding things -------------------------------------------------------------------------

    def find(self, id_or_key: str) -> Issue | None:
        """An issue by id or key."""
        with self.lock:
            if id_or_key in self.issues:
                return self.issues[id_or_key]
            wanted = id_or_key.upper()
            project = self.projects.get(wanted.rpartition("-")[0])
            if project is None:
                return None
            return next((i for i in self.issues.values() if i.key == wanted), None)

    def issue(self, id_or_key: str | Issue) -> Issue:
        """An issue by id or key. Raises `KeyError` when there is none."""
        if isinstance(id_or_key, Issue):
            return id_or_key
        found = self.find(id_or_key)
        if found is None:
            raise KeyError(id_or_key)
        return found

    def key_of(self, id_or_key: str) -> str:
        """The key that an id or key stands for; the text itself when there is no such issue."""
        found = self.find(id_or_key)
        return found.key if found else id_or_key.upper()

    def rich(self, value: Rich | None) -> Rich | None:
        """A rich text in the form that this edition keeps."""
        if value is None:
            return None
        if self.edition == "datacenter":
            return wiki_of(value)
        if isinstance(value, str):
            return adf(value)
        if not is_document(value):
            raise Refusal(400, "INVALID_INPUT", errors={"comment": "INVALID_INPUT"})
        return value

    def text(self, value: Rich | None) -> str:
        """What a person reads."""
        return text_of(value)

    # --- what people do -------------------------------------------------------------------------

    @contextmanager
    def changing(self, issue: Issue, *, new: bool = False) -> Iterator[float]:
        """Every change to an issue happens in here: keeps the index's old view, sets `updated`."""
        with self.lock:
            now = self.clock()
            self.index.note(issue.id, None if new else issue, now)
            yield now
            issue.updated = now

    def create_issue(
        self,
        project: str,
        summary: str,
        description: Rich | None = None,
        *,
        author: str = "ann",
        environment: Rich | None = None,
        issuetype: str = "Task",
        labels: Iterable[str] = (),
        fields: Mapping[str, Any] | None = None,
        notify: bool = True,
    ) -> Issue:
        """Somebody opens an issue. Text is wiki-ish markup or, on Cloud, ADF."""
        with self.lock:
            home = self.projects[project]
            home.last_number += 1
            number, now = self.new_id("issue"), self.clock()
            issue = Issue(number, f"{project}-{home.last_number}", project, author, now, now)
            values = {
                "summary": summary,
                "description": description,
                "environment": environment,
                "labels": list(labels),
                "issuetype": issuetype,
                "priority": "Medium",
                **(fields or {}),
            }
            for name, value in values.items():
                rich = name in self.fields and self.fields[name].rich
                issue.fields[name] = self.rich(value) if rich else value
            issue.watchers = {author}
            with self.changing(issue, new=True):
                self.issues[number] = issue
            self.hooks.issue("jira:issue_created", issue, author)
            self.mail(issue, author, "issue created", summary, notify)
            return issue

    def edit_issue(
        self,
        issue: str | Issue,
        *,
        author: str = "ann",
        notify: bool = True,
        fields: Mapping[str, Any] | None = None,
        **more: Any,
    ) -> Change | None:
        """Somebody edits fields: edit_issue(i, description="…"). The history keeps the old text."""
        with self.lock:
            target, items = self.issue(issue), []
            for name, value in {**(fields or {}), **more}.items():
                spec = self.fields[name]
                new = self.rich(value) if spec.rich else value
                old = target.fields.get(name)
                if new != old:
                    items.append(_item(spec, old, new))
                    target_fields = {name: new}
                    with self.changing(target):
                        target.fields.update(target_fields)
            if not items:
                return None
            return self.record(target, author, items, notify=notify)

    def record(
        self, issue: Issue, author: str, items: list[ChangeItem], *, notify: bool = True
    ) -> Change:
        """Write an entry into the history and tell the world."""
        with self.changing(issue) as now:
            change = Change(self.new_id("change"), author, now, items)
            issue.history.append(change)
        self.hooks.issue("jira:issue_updated", issue, author, change)
        what = ", ".join(f"{item.field}: {item.new_text}" for item in items)
        self.mail(issue, author, "issue edited", what, notify)
        return change

    def comment(
        self,
        issue: str | Issue,
        body: Rich,
        author: str = "ann",
        *,
        visibility: dict[str, str] | None = None,
        properties: Mapping[str, Any] | None = None,
        parent: str = "",
        notify: bool = True,
    ) -> Comment:
        """Somebody comments; visibility is {"type": "role" or "group", "value": name}."""
        with self.lock:
            target, text = self.issue(issue), self.rich(body)
            assert text is not None
            with self.changing(target) as now:
                comment = Comment(
                    self.new_id("comment"),
                    author,
                    text,
                    now,
                    now,
                    author,
                    visibility,
                    dict(properties or {}),
                    parent,
                )
                target.comments.append(comment)
            self.hooks.comment("comment_created", target, comment, author)
            self.mail(target, author, "comment added", text_of(text), notify, comment)
            return comment

    def edit_comment(
        self,
        issue: str | Issue,
        comment: str | Comment,
        body: Rich,
        author: str = "",
        *,
        notify: bool = True,
    ) -> Comment:
        """Somebody (its author, unless said otherwise) edits a comment. No history is kept."""
        with self.lock:
            target = self.issue(issue)
            found = self.comment_of(target, comment)
            text = self.rich(body)
            assert text is not None
            with self.changing(target) as now:
                found.body, found.updated = text, now
                found.update_author = author or found.author
            self.hooks.comment("comment_updated", target, found, found.update_author)
            self.mail(target, found.update_author, "comment edited", text_of(text), notify, found)
            return found

    def delete_comment(self, issue: str | Issue, comment: str | Comment, author: str) -> None:
        """Somebody deletes a comment. Data Center writes its text into the history."""
        with self.lock:
            target = self.issue(issue)
            found = self.comment_of(target, comment)
            with self.changing(target):
                target.comments.remove(found)
            if self.edition == "datacenter":
                item = ChangeItem("Comment", "comment", old_text=wiki_of(found.body))
                self.record(target, author, [item], notify=False)
            self.hooks.comment("comment_deleted", target, found, author)

    def comment_of(self, issue: Issue, comment: str | Comment) -> Comment:
        """A comment of an issue by id. Raises `KeyError` when there is none."""
        if isinstance(comment, Comment):
            return comment
        for found in issue.comments:
            if found.id == comment:
                return found
        raise KeyError(comment)

    def worklog(
        self,
        issue: str | Issue,
        comment: Rich | None,
        author: str = "ann",
        *,
        seconds: int = 3600,
        started: float | None = None,
    ) -> Worklog:
        """Somebody logs time."""
        with self.lock:
            target, text = self.issue(issue), self.rich(comment)
            with self.changing(target) as now:
                begun = now if started is None else started
                number = self.new_id("worklog")
                log = Worklog(number, author, text, now, now, author, begun, seconds)
                target.worklogs.append(log)
            self.hooks.worklog("worklog_created", target, log, author)
            self.mail(target, author, "work logged", text_of(text), True)
            return log

    def edit_worklog(
        self, issue: str | Issue, log: Worklog, comment: Rich | None, author: str, *, notify: bool
    ) -> None:
        """Somebody edits the comment of a worklog."""
        with self.lock:
            target, text = self.issue(issue), self.rich(comment)
            with self.changing(target) as now:
                log.comment, log.updated, log.update_author = text, now, author
            self.hooks.worklog("worklog_updated", target, log, author)
            self.mail(target, author, "worklog edited", text_of(text), notify)

    def attach(
        self,
        issue: str | Issue,
        filename: str,
        content: bytes,
        mime: str = "text/plain",
        *,
        author: str = "ann",
    ) -> Attachment:
        """Somebody attaches a file."""
        with self.lock:
            target = self.issue(issue)
            with self.changing(target) as now:
                number, media = self.new_id("attachment"), str(uuid.uuid4())
                file = Attachment(number, author, filename, mime, content, now, media)
                target.attachments.append(file)
            item = ChangeItem("Attachment", "attachment", new=number, new_text=filename)
            self.hooks.attachment("attachment_created", target, file, author)
            self.record(target, author, [item], notify=True)
            return file

    def remove_attachment(self, issue: Issue, file: Attachment, author: str) -> None:
        """Somebody deletes a file: its name stays in the history, its content is gone."""
        with self.changing(issue):
            issue.attachments.remove(file)
        item = ChangeItem("Attachment", "attachment", old=file.id, old_text=file.filename)
        self.hooks.attachment("attachment_deleted", issue, file, author)
        self.record(issue, author, [item], notify=False)

    def mail(
        self,
        issue: Issue,
        actor: str,
        what: str,
        text: str,
        notify: bool,
        comment: Comment | None = None,
    ) -> None:
        """Send the notification of a change to whoever watches, unless `notify` is false."""
        if not notify:
            return
        people = (issue.watchers | {issue.author, issue.assignee}) - {actor, ""}
        if comment and comment.visibility:
            people = {name for name in people if self.may_read(self.users.get(name), comment)}
        if people:
            self.mails.append(Mail(issue.key, tuple(sorted(people)), what, text))

    def may_read(self, user: User | None, item: Comment | Worklog) -> bool:
        """Whether a restricted comment or worklog shows for a user."""
        if item.visibility is None:
            return True
        if user is None:
            return False
        held = user.groups if item.visibility.get("type") == "group" else user.roles
        return (item.visibility.get("value") or item.visibility.get("identifier")) in held

    def close(self) -> None:
        """Stop delivering webhooks."""
        self.hooks.close()


_FIRST = {
    "project": 10000,
    "issue": 10001,
    "comment": 10100,
    "worklog": 10200,
    "attachment": 10300,
    "change": 10400,
    "link": 10500,
    "field": 10050,
    "level": 10600,
}


def _item(spec: FieldSpec, old: Any, new: Any) -> ChangeItem:
    return ChangeItem(
        spec.name if spec.custom else spec.id,
        spec.id,
        bool(spec.custom),
        old_text=_history_text(old),
        new_text=_history_text(new),
    )


def _history_text(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, list):
        return " ".join(map(str, value))
    return wiki_of(value)
