"""What does one incident answer, as values that every screen shares?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class ProviderWords(Protocol):
    """The part of `bot.providers.base.Provider` that is for people."""

    @property
    def title(self) -> str:
        """For people: "GitHub"."""

    @property
    def reversible(self) -> bool:
        """Whether a revocation can be undone."""

    @property
    def can_revoke(self) -> bool:
        """False: only a person can."""

    @property
    def cascades(self) -> str:
        """What else dies with it."""

    @property
    def runbook(self) -> str:
        """What a person does when the API can't."""

    @property
    def rotate_url(self) -> str:
        """Where the credential is replaced."""

    @property
    def advice(self) -> str:
        """What to use instead."""


@dataclass(frozen=True)
class Clock:
    """One moment in the life of an incident."""

    name: str
    """"written", "detected", "redacted", "revoked", "proven dead"."""
    text: str
    """The time with its zone and the distance from "written"; "not yet" when it has not come."""
    short: str
    """Only the distance: "3 min 20 s later"; the time itself for "written"; "not yet"."""


@dataclass(frozen=True)
class Copy:
    """One place where the credential was written."""

    occurrence: int
    place: str
    """"#general, message by ann"."""
    url: str
    """Empty when there is no link."""
    state: str
    """"cleaned", or why it still shows it; what stays behind."""
    shows: bool
    """It can still be read there, as far as we know."""
    readers: str
    written: str


@dataclass(frozen=True)
class Answers:
    """The seven questions of an incident, answered in plain text; empty means not applicable."""

    number: int
    headline: str
    """"Critical: GitHub personal access token, live"."""
    state: str
    """Where it stands, as a sentence."""
    # 1. What is it, how bad is it?
    what: str
    certainty: str
    severity: str
    verdict: str
    identity: str
    scopes: str
    expiry: str
    # 2. Where is it?
    where: str
    copies: tuple[Copy, ...]
    # 3. Who could have read it?
    readers: str
    # 4. Is it dead?
    dead: str
    # 5. Was it used in between?
    used: str
    # 6. How long was it exposed?
    exposure: str
    clocks: tuple[Clock, ...]
    # 7. What next?
    owner: str
    next_step: str
    replacement: str
    """What to use instead; empty when the provider has no advice."""
    rotate_url: str
    """Where the credential is replaced; empty when there is no such page."""
    controls: str
    """What it maps to: OWASP NHI Top 10, NIST CSF 2.0."""
