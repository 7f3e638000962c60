"""One credential, all its occurrences, its clocks, its exposure window, its ending."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from bot.model import Audience, Liveness, Location, Outcome, Person
from detectors.model import Confidence, Facts, Severity

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Status(StrEnum):
    """Where an incident stands."""

    OPEN = "open"
    """leakwatch is working on it, or will try again by itself."""
    WAITING = "waiting"
    """A person has to decide or act; `Incident.waiting_for` says who and what."""
    CONTAINED = "contained"
    """Proven dead; re-checks go on."""
    CLOSED = "closed"
    """Over. A new copy reopens it."""
    FALSE_POSITIVE = "false-positive"
    """A person said that it is no credential; its fingerprint is allow-listed."""


class CleanState(StrEnum):
    """Where one occurrence stands."""

    OPEN = "open"
    """To be cleaned, or will be tried again."""
    CLEANED = "cleaned"
    """The document no longer shows it; checked."""
    ASKED = "asked"
    """The author was asked to remove it; `ask_deadline` says until when."""
    REMAINS = "remains"
    """It stays there, for the stated reason."""
    FLAGGED = "flagged"
    """Recorded only: the mode or the confidence does not allow more."""
    RESTORED = "restored"
    """Cleaned, then put back after a false positive."""


@dataclass(frozen=True)
class Occurrence:
    """A finding at a location, by an author, at a time; stored without its value."""

    id: int
    incident: int
    location: Location
    kind: str
    """Of the document: "message", "comment", …; see `bot.model.Document`."""
    author: Person | None
    audience: Audience
    written_at: datetime
    detected_at: datetime
    state: CleanState
    outcome: Outcome | None = None
    """Of the last attempt to clean."""
    method: str = ""
    reason: str = ""
    remains: tuple[str, ...] = ()
    redacted_at: datetime | None = None
    told_at: datetime | None = None
    ask_deadline: datetime | None = None
    moved_to: Location | None = None
    tries: int = 0
    """Failed attempts in a row."""
    next_try_at: datetime | None = None
    """When leakwatch tries or looks again by itself."""
    run: int = 0
    """Counts the clean workflows; part of their id."""
    busy: bool = False
    """A clean workflow of it is under way."""
    confidence: Confidence = Confidence.HIGH
    """Of the finding at this place: the words around it differ from copy to copy."""


@dataclass(frozen=True)
class Incident:
    """Everything known about one leaked credential, without its value."""

    id: int
    fingerprint: str
    rule: str
    issuer: str
    title: str
    masked: str
    confidence: Confidence
    severity: Severity
    severity_reasons: tuple[str, ...]
    status: Status
    waiting_for: str = ""
    """A sentence for people when status is WAITING: "approval to revoke it: irreversible"."""
    facts: Facts = field(default_factory=lambda: _NOTHING)
    """Read from the value itself; safe to show."""
    reasons: tuple[str, ...] = ()
    """Why the detector has this confidence."""

    verdict: Liveness | None = None
    """None: nobody has asked yet."""
    verdict_reason: str = ""
    verified_at: datetime | None = None
    identity: Facts = field(default_factory=lambda: _NOTHING)
    """`bot.model.Identity` as plain data; empty when the provider did not say."""
    usage: Facts = field(default_factory=lambda: _NOTHING)
    """`bot.model.Usage` as plain data; empty when nobody can tell."""

    first_written_at: datetime | None = None
    detected_at: datetime | None = None
    redacted_at: datetime | None = None
    """When the last occurrence was cleaned; None while one is not."""
    revoked_at: datetime | None = None
    revoked_by: str = ""
    """Who decided: "policy", or a person."""
    revoke_outcome: Outcome | None = None
    revoke_method: str = ""
    revoke_reason: str = ""
    dead_at: datetime | None = None
    """When a check proved it dead. None is never dead."""
    dead_proof: str = ""
    """The answer that proved it."""
    last_check_at: datetime | None = None
    next_check_at: datetime | None = None
    checks: int = 0
    """How many times the provider was asked since the revocation."""
    approved_by: str = ""
    """Who pressed revoke for the run that is under way."""
    owner: Person | None = None
    snoozed_until: datetime | None = None
    closed_at: datetime | None = None
    closed_by: str = ""
    close_reason: str = ""
    reopened: int = 0
    run: int = 0
    """Counts the contain workflows; part of their id."""
    version: int = 0
    """Rises with every change; cards and tickets compare it with what they show."""
    updated_at: datetime | None = None
    copies: int = 0
    """Number of occurrences."""
    uncleaned: int = 0
    """Occurrences that still show it, for whatever reason."""

    def exposure(self, now: datetime) -> timedelta | None:
        """First occurrence written → proven dead, or until now; redaction does not stop it."""
        if self.first_written_at is None:
            return None
        return (self.dead_at or now) - self.first_written_at

    @property
    def public(self) -> bool:
        """Made to be published: a publishable key, a browser key, a DSN."""
        return self.severity is Severity.INFO or self.facts.get("public") is True

    @property
    def bait(self) -> str:
        """Why it is a honeytoken, as a clause; empty when it is none. Set when it was found."""
        return str(self.facts.get("honeytoken") or "")

    @property
    def over(self) -> bool:
        """Nothing more will be done unless a new copy appears."""
        return self.status in (Status.CLOSED, Status.FALSE_POSITIVE)


@dataclass(frozen=True)
class JournalEntry:
    """One thing that was done, by whom; the hash covers the entry and the one before it."""

    seq: int
    at: datetime
    actor: str
    """"leakwatch", "slack:acme/U024BE7LH (ann)", "cli:root", …"""
    action: str
    """Stable word: "detected", "redacted", "verified", "revoked", "proven-dead", …"""
    incident: int | None
    detail: Facts
    hash: str


@dataclass(frozen=True)
class Actor:
    """A person who asks for something, as the channel they used vouches for."""

    name: str
    """Goes to the journal: "slack:acme/U024BE7LH (ann)", "cli:root"."""
    may_approve: bool
    via: str = ""
    """"slack", "cli", "web"."""
    person: Person | None = None
