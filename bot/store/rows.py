"""Rows to values and back: where the database's columns become the words of the design."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.incident import CleanState, Incident, Occurrence, Status
from bot.model import Audience, Identity, Liveness, Location, Outcome, Person, Usage
from detectors.model import Confidence, Facts, Severity


@dataclass(frozen=True)
class Found:
    """A finding on its way into the store: everything but its value."""

    fingerprint: str
    rule: str
    issuer: str
    title: str
    masked: str
    confidence: Confidence
    severity: Severity
    facts: Facts
    reasons: tuple[str, ...]
    sealed: bytes | None
    """The credential, encrypted; None when the vault is off."""
    pieces: tuple[str, ...] = ()
    """Fingerprints of its further strings."""


@dataclass(frozen=True)
class Recorded:
    """What became of one `Found`."""

    incident: int
    occurrence: int
    new_incident: bool
    new_occurrence: bool
    """False: this very place was known already and still open."""
    reopened: bool
    again: bool
    """The place had been cleaned and shows it again."""
    completed: bool = False
    """The incident was known by a part of the credential, and is whole now."""


@dataclass(frozen=True)
class Stats:
    """The state in numbers."""

    open: int
    waiting: int
    contained: int
    closed: int
    false_positives: int
    occurrences: int
    uncleaned: int
    median_seconds_to_dead: float | None
    """From detection to proof, of all incidents that were proven dead after we saw them."""
    oldest_open: datetime | None


@dataclass(frozen=True)
class StreamCoverage:
    """How far one stream has been read."""

    stream: str
    title: str
    started_at: datetime | None
    finished_at: datetime | None
    complete: bool
    documents: int
    open_gaps: int


@dataclass(frozen=True)
class GapRow:
    """A gap as the ledger keeps it."""

    id: int
    connector: str
    stream: str
    what: str
    reason: str
    detail: str
    retry: bool
    first_at: datetime
    last_at: datetime
    times: int
    closed_at: datetime | None


@dataclass(frozen=True)
class RuleScore:
    """How often people agreed with a rule."""

    rule: str
    right: int
    wrong: int


@dataclass(frozen=True)
class Shown:
    """What a board shows of an incident."""

    address: str
    version: int
    error: str = ""


def person_out(person: Person | None) -> dict[str, Any] | None:
    """A person as JSON."""
    return None if person is None else dataclasses.asdict(person)


def person_in(data: Mapping[str, Any] | None) -> Person | None:
    """A person from JSON."""
    return None if data is None else Person(**data)


def location_out(location: Location | None) -> dict[str, Any] | None:
    """A location as JSON."""
    return None if location is None else dataclasses.asdict(location)


def location_in(data: Mapping[str, Any] | None) -> Location | None:
    """A location from JSON."""
    return None if data is None else Location(**data)


def values_out(values: Mapping[str, Any]) -> dict[str, Any]:
    """What is to be set, as the columns hold it."""
    out: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, Confidence | Severity):
            out[name] = value.word
        elif isinstance(value, tuple):
            out[name] = list(value)
        elif isinstance(value, Audience):
            out[name] = dataclasses.asdict(value)
        elif name in ("owner", "author"):
            out[name] = person_out(value) if isinstance(value, Person) else value
        else:
            out[name] = value
    return out


def plain(value: Identity | Usage | None) -> dict[str, Any]:
    """An identity or usage as JSON: times in ISO form, empty fields left out."""
    if value is None:
        return {}
    return {k: v for k, v in _plain(dataclasses.asdict(_thawed(value))).items() if v}


def _thawed(value: Identity | Usage) -> Identity | Usage:
    # asdict deep-copies, which a mappingproxy refuses
    if isinstance(value, Identity):
        return dataclasses.replace(value, details=dict(value.details))
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return value


def incident_in(row: Any) -> Incident:
    """An incident from its row (joined with its counts)."""
    return Incident(
        id=row["id"],
        fingerprint=row["fingerprint"],
        rule=row["rule"],
        issuer=row["issuer"],
        title=row["title"],
        masked=row["masked"],
        confidence=Confidence[row["confidence"].upper()],
        severity=Severity[row["severity"].upper()],
        severity_reasons=tuple(row["severity_reasons"]),
        status=Status(row["status"]),
        waiting_for=row["waiting_for"],
        facts=row["facts"],
        reasons=tuple(row["reasons"]),
        verdict=Liveness(row["verdict"]) if row["verdict"] else None,
        verdict_reason=row["verdict_reason"],
        verified_at=row["verified_at"],
        identity=row["identity"],
        usage=row["usage"],
        first_written_at=row["first_written_at"],
        detected_at=row["detected_at"],
        redacted_at=row["redacted_at"],
        revoked_at=row["revoked_at"],
        revoked_by=row["revoked_by"],
        revoke_outcome=Outcome(row["revoke_outcome"]) if row["revoke_outcome"] else None,
        revoke_method=row["revoke_method"],
        revoke_reason=row["revoke_reason"],
        dead_at=row["dead_at"],
        dead_proof=row["dead_proof"],
        last_check_at=row["last_check_at"],
        next_check_at=row["next_check_at"],
        checks=row["checks"],
        approved_by=row["approved_by"],
        owner=person_in(row["owner"]),
        snoozed_until=row["snoozed_until"],
        closed_at=row["closed_at"],
        closed_by=row["closed_by"],
        close_reason=row["close_reason"],
        reopened=row["reopened"],
        run=row["run"],
        version=row["version"],
        updated_at=row["updated_at"],
        copies=row["copies"],
        uncleaned=row["uncleaned"],
    )


def occurrence_in(row: Any) -> Occurrence:
    """An occurrence from its row."""
    return Occurrence(
        id=row["id"],
        incident=row["incident"],
        location=Location(
            row["connector"], row["stream"], row["document"], row["url"], row["title"]
        ),
        kind=row["kind"],
        author=person_in(row["author"]),
        audience=Audience(**row["audience"]),
        written_at=row["written_at"],
        detected_at=row["detected_at"],
        state=CleanState(row["state"]),
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
        method=row["method"],
        reason=row["reason"],
        remains=tuple(row["remains"]),
        redacted_at=row["redacted_at"],
        told_at=row["told_at"],
        ask_deadline=row["ask_deadline"],
        moved_to=location_in(row["moved_to"]),
        tries=row["tries"],
        next_try_at=row["next_try_at"],
        run=row["run"],
        busy=row["run"] > row["run_ended"],
        confidence=Confidence[row["confidence"].upper()],
    )
