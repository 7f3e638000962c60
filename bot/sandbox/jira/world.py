"""What is this Jira site, and what do people do on it? State, and methods that play the people."""

from __future__ import annotations

import itertools
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Literal

from starlette.routing import BaseRoute

from bot.sandbox.jira import endpoints, people
from bot.sandbox.jira.adf import adf, is_document, text_of, wiki_of
from bot.sandbox.jira.fields import BOT_DENIED, FIELDS, PEOPLE_DENIED, TEXTAREA, TEXTFIELD
from bot.sandbox.jira.gate import Gate, Kind, Throttle
from bot.sandbox.jira.http import Refusal
from bot.sandbox.jira.index import SearchIndex
from bot.sandbox.jira.model import (
    PERMISSIONS,
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
        self._by_key: dict[str, Issue] = {}
        self.fields: dict[str, FieldSpec] = {spec.id: spec for spec in FIELDS}
        self.mails: list[Mail] = []
        """Every notification that was sent, oldest first."""
        self.silent_edits: SilentEdits = "ignored"
        """What becomes of notifyUsers=false without the right to it: the whole request is ignored
        (the documented wording), it is done and mailed, or it is refused with 403."""
        self.upload_limit = 10_000_000
        """Bytes that one attachment may have."""
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

    def add_user(
        self, name: str, display_name: str = "", *, time_zone: str = "UTC", customer: bool = False
    ) -> User:
        """Give somebody an account; customers of a service desk don't see internal notes."""
        with self.lock:
            digits = uuid.uuid5(uuid.NAMESPACE_DNS, f"{name}.sandbox").hex[:24]
            account_id = digits if self.edition == "cloud" else f"JIRAUSER{len(self.users) + 10100}"
            user = User(account_id, name, display_name or name, f"{name}@acme.example", time_zone)
            user.account_type = "customer" if customer else "atlassian"
            self.users[name] = user
            for project in self.projects.values():
                project.denied[name] = set(PEOPLE_DENIED)
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
                denied = BOT_DENIED if user == "leakwatch" else PEOPLE_DENIED
                project.denied[user] = set(denied)
            self.projects[key] = project
            return project

    def add_field(self, name: str, *, rich: bool = True) -> FieldSpec:
        """Make a custom text field: many lines with markup, or one plain line."""
        with self.lock:
            number = self.new_id("field")
            custom = TEXTAREA if rich else TEXTFIELD
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

    def add_security_level(self, project: str, name: str, *members: str) -> str:
        """Make a level that only these users see (the bot too, if named); gives its id."""
        with self.lock:
            number = self.new_id("level")
            self.projects[project].security_levels[number] = (name, set(members))
            return number

    def archive(self, project: str) -> None:
        """Make a project read-only."""
        self.projects[project].archived = True

    def take_off_screen(self, project: str, *fields: str) -> None:
        """Take fields off a project's edit screen: writing them answers 400."""
        self.projects[project].off_screen.update(fields)

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

    def add(self, issue: Issue) -> None:
        """Keep a new issue."""
        self.issues[issue.id] = issue
        self._by_key[issue.key] = issue

    def drop(self, issue: Issue) -> None:
        """Forget an issue."""
        del self.issues[issue.id]
        del self._by_key[issue.key]

    def find(self, id_or_key: str) -> Issue | None:
        """An issue by id or key."""
        with self.lock:
            return self.issues.get(id_or_key) or self._by_key.get(id_or_key.upper())

    def issue(self, id_or_key: str | Issue) -> Issue:
        """An issue by id or key. Raises `KeyError` when there is none."""
        if isinstance(id_or_key, Issue):
            return id_or_key
        found = self.find(id_or_key)
        if found is None:
            raise KeyError(id_or_key)
        return found

    def comment_of(self, issue: Issue, comment: str | Comment) -> Comment:
        """A comment of an issue by id. Raises `KeyError` when there is none."""
        if isinstance(comment, Comment):
            return comment
        for found in issue.comments:
            if found.id == comment:
                return found
        raise KeyError(comment)

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

    create_issue = people.create_issue
    edit_issue = people.edit_issue
    record = people.record
    comment = people.comment
    edit_comment = people.edit_comment
    delete_comment = people.delete_comment
    worklog = people.worklog
    edit_worklog = people.edit_worklog
    attach = people.attach
    remove_attachment = people.remove_attachment
    delete_issue = people.delete_issue

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
        readers = (issue.watchers | {issue.author, issue.assignee}) - {actor, ""}
        if comment:
            readers = {name for name in readers if self.may_read(self.users[name], comment)}
        if readers and notify:
            self.mails.append(Mail(issue.key, tuple(sorted(readers)), what, text))

    def may_read(self, user: User | None, item: Comment | Worklog) -> bool:
        """Whether a restricted comment or worklog shows for a user."""
        internal = isinstance(item, Comment) and item.properties.get("sd.public.comment", {})
        if user is not None and user.account_type == "customer" and internal:
            return not internal.get("internal")
        if item.visibility is None:
            return True
        if user is None:
            return False
        held = user.groups if item.visibility.get("type") == "group" else user.roles
        return (item.visibility.get("value") or item.visibility.get("identifier")) in held

    def close(self) -> None:
        """Stop delivering webhooks."""
        self.hooks.close()
