"""How far may leakwatch go by itself, and what is known and accepted?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

import regex
from pydantic import BeforeValidator, Field, field_validator, model_validator

from bot.config.section import ConfidenceWord, Seconds, Section

RevokeMode = Literal["never", "ask", "auto"]


def _nothing(value: object) -> object:
    # a key with nothing behind it, all of whose entries are commented out
    return () if value is None else value


class AllowEntry(Section):
    """Findings that are known and accepted. Everything that is given must hold."""

    fingerprint: str = ""
    """Fingerprint of the credential; its beginning is enough, from 12 characters."""
    pattern: str = ""
    """Regular expression that the whole value matches."""
    rule: str = ""
    """Id of a kind, like jwt."""
    place: str = ""
    """Connector, channel, project or document, * for anything: "slack:acme", "#test-*", "OPS"."""
    person: str = ""
    """Id of the author, like U0123ABCD."""
    reason: Annotated[str, Field(min_length=1)]
    """Why it is accepted."""
    author: Annotated[str, Field(min_length=1)]
    """Who says so."""
    expires: date | None = None
    """The last day on which it counts, like 2027-01-31."""

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, value: str) -> str:
        try:
            regex.compile(value)
        except regex.error as error:
            raise ValueError(f"it is no regular expression: {error}") from None
        return value

    @model_validator(mode="after")
    def _says_what(self) -> AllowEntry:
        if not (self.fingerprint or self.pattern or self.rule or self.place or self.person):
            raise ValueError("give at least one of fingerprint, pattern, rule, place, person")
        if self.fingerprint and not re.fullmatch(r"[0-9a-f]{12,}", self.fingerprint):
            raise ValueError(
                "the fingerprint is not 12 or more hex digits, as `scan` and `report` give it"
            )
        return self


class Policy(Section):
    """How far leakwatch may go by itself."""

    min_confidence: ConfidenceWord = "medium"
    """Below this nothing happens and nothing is stored."""
    redact_confidence: ConfidenceWord = "high"
    """From here on it redacts without asking; between the two, people decide."""
    revoke: RevokeMode = "ask"
    """What to do with a live credential unless `revoke_by_provider` says otherwise."""
    revoke_by_provider: Mapping[str, RevokeMode] = Field(default_factory=dict)
    """Per provider: never, ask or auto. Irreversible ones with an unclear verdict always ask."""
    revoke_budget_per_hour: Annotated[int, Field(ge=0)] = 20
    """More automatic revocations in an hour than this turn into asking."""
    kill_switch: bool = False
    """true: read and record, change nothing anywhere."""
    vault: Literal["on", "off"] = "on"
    """off: no value is kept; whatever needs it later becomes a runbook for a person."""
    vault_keep: Seconds = 14 * 86400.0
    """How long after closing an incident its sealed values are shredded."""
    proof_delays: tuple[Seconds, ...] = (1.0, 5.0, 30.0, 120.0)
    """Waits between the checks after a revocation, until the provider says dead."""
    recheck_every: Seconds = 86400.0
    """How often a credential that is believed dead, or is still live, is verified again."""
    recheck_for: Seconds = 7 * 86400.0
    """How long after the proof the re-checks go on."""
    join_parts: Annotated[Seconds, Field(le=3600)] = 300.0
    """How long a part of a credential (a key id, a lone secret) waits, sealed, for the rest of it
    in another message of the same author at the same place; 0: never. Needs the vault."""
    jwt_max_lifetime: Seconds = 86400.0
    """A JWT that lives longer than this is worse."""
    own_aws_accounts: tuple[str, ...] = ()
    """Account ids; an AWS key of another account is never verified with the key itself."""
    redact_public: bool = False
    """Also redact what is made to be public: publishable keys, browser keys, DSNs."""
    honeytokens: tuple[str, ...] = ()
    """SHA-256 (hex) of values that must never be verified or revoked: only alarm."""
    allow: Annotated[tuple[AllowEntry, ...], BeforeValidator(_nothing)] = ()
    """What is known and accepted; no incident, but counted."""
    allow_fingerprints: tuple[str, ...] = ()
    """Fingerprints that are known and accepted; no incident."""
    inline_allow_mark: str = ""
    """Whoever writes this on the line of a finding accepts it, like "leakwatch:allow"; empty:
    nobody may."""
