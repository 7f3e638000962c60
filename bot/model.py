"""What connectors, providers and the response pass to one another; all of it frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from detectors.model import Facts, Part, Secret

_NOTHING: Mapping[str, Any] = MappingProxyType({})


# --- where and who -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Stream:
    """One thing that is read from a cursor: a Slack channel, a Jira project."""

    connector: str
    """Name of the connector: "slack:acme", "jira:acme"."""
    id: str
    """The service's own id: "C024BE91L", "OPS"."""
    title: str = ""
    """For people: "#general", "Operations"."""

    @property
    def key(self) -> str:
        """Unique text form, used in the store."""
        return f"{self.connector}/{self.id}"


@dataclass(frozen=True)
class Location:
    """The address of a document, enough to read it again."""

    connector: str
    stream: str
    """The stream's id."""
    document: str
    """The connector's own address inside the stream, chosen by it and stable over edits.

    Slack: "msg/1699999999.000100" (+ "?thread=…" for replies), "file/F024BE91L", "topic".
    Jira: "10001/description", "10001/comment/10100", "10001/worklog/1", "10001/attachment/7",
    "10001/changelog/10300".
    """
    url: str = field(default="", compare=False)
    """Permalink for people; not part of the identity."""
    title: str = field(default="", compare=False)
    """For people: "#general", "OPS-12, comment"; not part of the identity."""

    @property
    def key(self) -> str:
        """Unique text form, used in the store."""
        return f"{self.connector}/{self.stream}/{self.document}"


@dataclass(frozen=True)
class Person:
    """Somebody at a connector: an author, an owner, an approver."""

    connector: str
    id: str
    name: str = ""
    email: str = ""
    bot: bool = False
    external: bool = False
    """Belongs to another organisation (Slack Connect), so their messages are not ours to change."""


@dataclass(frozen=True)
class Audience:
    """Who could read a document."""

    visibility: str = "unknown"
    """"public" (everybody in the workspace or site), "private", "direct", "restricted" or
    "unknown"."""
    shared: bool = False
    """Other organisations are in it, or it is on the open internet."""
    guests: bool | None = None
    """Guests or customers are in it; None when not known."""
    members: int | None = None
    """How many people; None when not known."""
    note: str = ""
    """Whatever else matters, as a clause: "3 watchers were mailed"."""


@dataclass(frozen=True)
class Document:
    """One thing a person wrote, as it reads now."""

    location: Location
    kind: str
    """"message", "file", "topic", "summary", "description", "environment", "field", "comment",
    "worklog", "attachment", "changelog"."""
    parts: tuple[Part, ...]
    author: Person | None
    written_at: datetime
    edited_at: datetime | None = None
    audience: Audience = Audience()
    parent: str = ""
    """What it hangs on, for people and for joining: thread ts, issue key."""
    gaps: tuple[Gap, ...] = ()
    """What of it could not be read (an attachment too large), so that it never reads as clean."""


@dataclass(frozen=True)
class Gap:
    """Something that could not be read, with the reason; becomes a row of the coverage ledger."""

    connector: str
    stream: str
    what: str
    """"history 2026-01-01..2026-01-03", "file F123 (80 MB)", "comments of OPS-12"."""
    reason: str
    """Short and stable: "rate-limited", "not-allowed", "too-large", "unreadable", "socket-down"."""
    detail: str = ""
    """A sentence for people, with what to do about it."""
    retry: bool = True
    """Whether a later sweep may close it by itself."""


@dataclass(frozen=True)
class Page:
    """What one step of a sweep read. The cursor is stored after its documents are handled."""

    documents: tuple[Document, ...]
    cursor: str
    """Opaque text; passing it to `sweep` goes on after this page."""
    gaps: tuple[Gap, ...] = ()
    done: bool = False
    """No more pages now."""
    progress: float | None = None
    """0..1 where it can be estimated."""


# --- credentials -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Credential:
    """What the issuer keeps and can revoke, as found. Lives in memory; sealed in the vault."""

    rule: str
    """Rule id."""
    issuer: str
    """Key into PROVIDERS."""
    secret: Secret
    companions: Mapping[str, Secret] = field(default_factory=lambda: _NOTHING)
    facts: Facts = field(default_factory=lambda: _NOTHING)


class Liveness(StrEnum):
    """The three values of a verdict. Unknown is never dead."""

    LIVE = "live"
    DEAD = "dead"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verdict:
    """The provider's word on a credential."""

    liveness: Liveness
    reason: str
    """A clause for people, without secrets: "GET /user answered 401"."""
    retry_after: float | None = None
    """Seconds to wait before asking again makes sense; only with UNKNOWN."""
    permanent: bool = False
    """With UNKNOWN: asking again will not help (no API, host not configured)."""


@dataclass(frozen=True)
class Identity:
    """What the provider says about who holds the credential."""

    subject: str = ""
    """Login, user or service name."""
    subject_id: str = ""
    email: str = ""
    organisation: str = ""
    machine: bool | None = None
    scopes: tuple[str, ...] = ()
    created_at: datetime | None = None
    expires_at: datetime | None = None
    credential_id: str = ""
    """The provider's own id of this credential, when it is known for certain."""
    privileged: bool = False
    """Admin, owner, root or a wildcard scope."""
    details: Facts = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True)
class Use:
    """One use of the credential, from the provider's own records."""

    at: datetime
    what: str
    by: str = ""
    """Address, agent or actor as the provider records it."""


@dataclass(frozen=True)
class Usage:
    """What the provider's records say about use since a moment."""

    source: str
    """Which record: "GitHub audit log", "last_used_at of the token"."""
    last_used_at: datetime | None = None
    uses: tuple[Use, ...] = ()
    complete: bool = False
    """The record would show every use; otherwise it is only a hint."""
    note: str = ""


class Outcome(StrEnum):
    """How an attempt to change the world ended."""

    DONE = "done"
    """It was done and checked."""
    ALREADY = "already"
    """It was so before: safe to repeat."""
    NEEDS_PERSON = "needs-person"
    """Only a person can; `reason` and the runbook say what."""
    REFUSED = "refused"
    """The service or our policy does not let us."""
    FAILED = "failed"
    """It was tried and did not work, or the check disagrees."""


@dataclass(frozen=True)
class Result:
    """What came of redacting one document or revoking one credential."""

    outcome: Outcome
    method: str = ""
    """Which rung or endpoint: "author-token", "admin-delete", "redact-api", "self-revoke"."""
    reason: str = ""
    """A sentence for people, without secrets."""
    remains: tuple[str, ...] = ()
    """What stays behind although it is done: "issue history keeps the old text"."""
    moved_to: Location | None = None
    """Where the redacted copy stands when the original was deleted."""
    retry_after: float | None = None
    """Seconds, when trying again later makes sense."""
    taken: bool = True
    """Of a revocation that FAILED: false when the issuer did not take the order at all."""

    def __bool__(self) -> bool:
        return self.outcome in (Outcome.DONE, Outcome.ALREADY)


# --- talking to people -------------------------------------------------------------------------


@dataclass(frozen=True)
class Button:
    """Something a person can press; the connector renders it as well as its place allows."""

    action: str
    """Stable id: "author-removed-it", "author-false-positive", "author-is-mine"."""
    label: str
    value: str
    """Ids only, never text of a message."""
    style: str = ""
    """"", "primary" or "danger"."""


@dataclass(frozen=True)
class Message:
    """Words for a person. Plain text: connectors escape all of it for their place."""

    text: str
    """Paragraphs separated by empty lines; shown whole where blocks are not possible."""
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True)
class Check:
    """One line of `doctor`."""

    name: str
    ok: bool | None
    """None: could not be told, or does not apply."""
    detail: str
    hint: str = ""


def redaction_text(title: str, number: int | None = None) -> str:
    """The words that stand where a secret stood. Never matches any rule."""
    incident = f", incident {number}" if number is not None else ""
    return f"[removed: {title}{incident}]"
