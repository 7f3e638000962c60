"""What does the sandbox's Jira keep? Plain records, changed only under the world's lock."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.jira.adf import Node

Rich = Node | str
"""A rich text as stored: ADF on Cloud, wiki markup on Data Center."""

PERMISSIONS: tuple[str, ...] = (
    "BROWSE_PROJECTS",
    "CREATE_ISSUES",
    "EDIT_ISSUES",
    "DELETE_ISSUES",
    "TRANSITION_ISSUES",
    "ADD_COMMENTS",
    "EDIT_OWN_COMMENTS",
    "EDIT_ALL_COMMENTS",
    "DELETE_OWN_COMMENTS",
    "DELETE_ALL_COMMENTS",
    "WORK_ON_ISSUES",
    "EDIT_OWN_WORKLOGS",
    "EDIT_ALL_WORKLOGS",
    "DELETE_OWN_WORKLOGS",
    "DELETE_ALL_WORKLOGS",
    "CREATE_ATTACHMENTS",
    "DELETE_OWN_ATTACHMENTS",
    "DELETE_ALL_ATTACHMENTS",
    "LINK_ISSUES",
    "MANAGE_WATCHERS",
    "SET_ISSUE_SECURITY",
    "ADMINISTER_PROJECTS",
    "ADMINISTER",
)
"""Permission keys that the sandbox knows; ADMINISTER is global, the others are per project."""


@dataclass
class User:
    """Somebody with an account."""

    account_id: str
    name: str
    """Short name: the key in `JiraWorld.users`; the user name on Data Center."""
    display_name: str
    email: str
    time_zone: str = "UTC"
    """IANA name. Dates in JQL and in answers are in this zone."""
    account_type: str = "atlassian"
    groups: set[str] = field(default_factory=lambda: {"jira-users"})
    roles: set[str] = field(default_factory=lambda: {"Users"})
    active: bool = True


@dataclass
class Project:
    """One project and who may do what in it."""

    id: str
    key: str
    name: str
    type: str = "software"
    """"software", "business" or "service_desk"."""
    denied: dict[str, set[str]] = field(default_factory=dict)
    """User name → permissions taken away."""
    off_screen: set[str] = field(default_factory=set)
    """Fields that are not on the edit screen."""
    security_levels: dict[str, tuple[str, set[str]]] = field(default_factory=dict)
    """Level id → its name and the names of its members."""
    archived: bool = False
    last_number: int = 0


@dataclass(frozen=True)
class FieldSpec:
    """One field of issues."""

    id: str
    name: str
    kind: str
    """The schema's type: "string", "array", "user", …"""
    rich: bool = False
    """Text with markup: ADF in v3, wiki markup in v2."""
    custom: str = ""
    """The schema's `custom` key; empty for a system field."""
    editable: bool = False


@dataclass
class Comment:
    """A comment; Jira keeps no readable history of it."""

    id: str
    author: str
    body: Rich
    created: float
    updated: float
    update_author: str
    visibility: dict[str, str] | None = None
    """{"type": "role" or "group", "value": name, "identifier": …}."""
    properties: dict[str, Any] = field(default_factory=dict)
    parent: str = ""


@dataclass
class Worklog:
    """Time that somebody logged, with a rich comment."""

    id: str
    author: str
    comment: Rich | None
    created: float
    updated: float
    update_author: str
    started: float
    seconds: int
    visibility: dict[str, str] | None = None


@dataclass
class Attachment:
    """A file on an issue."""

    id: str
    author: str
    filename: str
    mime: str
    content: bytes
    created: float
    media: str
    """The name under which the media route serves it."""


@dataclass
class ChangeItem:
    """One field in one entry of an issue's history; the texts are what stays behind."""

    field: str
    field_id: str
    custom: bool = False
    old: str | None = None
    old_text: str | None = None
    new: str | None = None
    new_text: str | None = None


@dataclass
class Change:
    """One entry of an issue's history."""

    id: str
    author: str
    created: float
    items: list[ChangeItem]


@dataclass
class Issue:
    """One issue with everything on it. People are kept by name, the project by key."""

    id: str
    key: str
    project: str
    author: str
    created: float
    updated: float
    fields: dict[str, Any] = field(default_factory=dict)
    """Editable fields by id; rich ones hold ADF (Cloud) or wiki markup (Data Center)."""
    status: str = "To Do"
    assignee: str = ""
    comments: list[Comment] = field(default_factory=list)
    worklogs: list[Worklog] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    history: list[Change] = field(default_factory=list)
    properties: dict[str, Any] = field(default_factory=dict)
    remote_links: list[dict[str, Any]] = field(default_factory=list)
    links: list[dict[str, str]] = field(default_factory=list)
    watchers: set[str] = field(default_factory=set)
    security: str = ""
    editable: bool = True
    """False: archived, or a workflow step with jira.issue.editable=false."""


@dataclass(frozen=True)
class Mail:
    """A notification that Jira sent; whatever it quotes can't be taken back."""

    issue: str
    to: tuple[str, ...]
    what: str
    """"issue edited", "comment edited", …"""
    text: str
