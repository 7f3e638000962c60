"""Incidents and occurrences: recording what was found, and every later change."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.incident import CleanState, Incident, Occurrence, Status
from bot.model import Audience, Document, Person
from bot.store import parts
from bot.store.journal import append
from bot.store.parts import insert
from bot.store.rows import Found, Recorded, incident_in, occurrence_in, person_out
from bot.store.tables import incident, occurrence, sealed
from detectors.model import Confidence, Severity

_STILL_THERE = [s.value for s in CleanState if s is not CleanState.CLEANED]
_HANDLED = [CleanState.CLEANED.value, CleanState.RESTORED.value]


def _columns() -> list[Any]:
    copies = (
        sa.select(sa.func.count())
        .where(occurrence.c.incident == incident.c.id)
        .scalar_subquery()
        .label("copies")
    )
    uncleaned = (
        sa.select(sa.func.count())
        .where(occurrence.c.incident == incident.c.id, occurrence.c.state.in_(_STILL_THERE))
        .scalar_subquery()
        .label("uncleaned")
    )
    return [incident, copies, uncleaned]


def one(conn: sa.Connection, number: int) -> Incident | None:
    """An incident by number."""
    row = conn.execute(sa.select(*_columns()).where(incident.c.id == number)).mappings().first()
    return incident_in(row) if row else None


def many(
    conn: sa.Connection,
    statuses: Collection[Status] | None,
    limit: int,
    offset: int,
) -> list[Incident]:
    """Incidents, newest first."""
    query = sa.select(*_columns()).order_by(incident.c.id.desc()).limit(limit).offset(offset)
    if statuses is not None:
        query = query.where(incident.c.status.in_([s.value for s in statuses]))
    return [incident_in(row) for row in conn.execute(query).mappings()]


def occurrences(conn: sa.Connection, number: int) -> list[Occurrence]:
    """All places of one incident, oldest first."""
    query = (
        sa.select(occurrence)
        .where(occurrence.c.incident == number)
        .order_by(occurrence.c.written_at, occurrence.c.id)
    )
    return [occurrence_in(row) for row in conn.execute(query).mappings()]


def touch(conn: sa.Connection, number: int, now: datetime, **values: Any) -> None:
    """Change columns of an incident; its version rises, so that cards and tickets follow."""
    conn.execute(
        incident.update()
        .where(incident.c.id == number)
        .values(version=incident.c.version + 1, updated_at=now, **_words(values))
    )


def _words(values: dict[str, Any]) -> dict[str, Any]:
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


def touch_occurrence(conn: sa.Connection, number: int, now: datetime, **values: Any) -> None:
    """Change columns of an occurrence, and what its incident derives from them."""
    conn.execute(occurrence.update().where(occurrence.c.id == number).values(**_words(values)))
    owner = conn.execute(
        sa.select(occurrence.c.incident).where(occurrence.c.id == number)
    ).scalar_one()
    _derive(conn, owner, now)


def _derive(conn: sa.Connection, number: int, now: datetime) -> None:
    """`redacted_at` is the last cleaning, and stands only while every place is clean."""
    row = conn.execute(
        sa.select(
            sa.func.count(),
            sa.func.sum(sa.case((occurrence.c.state.in_(_HANDLED), 1), else_=0)),
            sa.func.max(occurrence.c.redacted_at),
        ).where(occurrence.c.incident == number)
    ).one()
    touch(conn, number, now, redacted_at=row[2] if row[0] and row[0] == row[1] else None)


def record(
    conn: sa.Connection,
    now: datetime,
    document: Document,
    found: Found,
    original: bytes | None,
    *,
    current: bool = True,
) -> Recorded | None:
    """A finding becomes an occurrence of its incident; None when its fingerprint is allowed.

    Safe to repeat: the same finding at the same place changes nothing while it is being handled.
    With `current` off the document is as it was some time ago: that it shows the secret says
    nothing about a place that has been cleaned since.
    """
    known = parts.owner(conn, found.fingerprint, found.pieces)
    names = {found.fingerprint} if known is None else parts.fingerprints(conn, known)
    if parts.is_allowed(conn, {found.fingerprint, *names}):
        return None
    number, new_incident = _incident_for(conn, now, document, found, known)
    reopened = False if new_incident else _join(conn, now, number, document, found)
    added = parts.add(conn, number, (found.fingerprint, *found.pieces))
    completed = bool(added) and not new_incident and _complete(conn, now, number, found)
    where = document.location
    values = {
        "incident": number,
        "connector": where.connector,
        "stream": where.stream,
        "document": where.document,
        "url": where.url,
        "title": where.title,
        "kind": document.kind,
        "author": person_out(document.author),
        "audience": dataclasses.asdict(document.audience),
        "written_at": document.written_at,
        "detected_at": now,
        "confidence": found.confidence.word,
        "state": CleanState.OPEN.value,
    }
    place = conn.execute(
        insert(conn, occurrence)
        .values(**values)
        .on_conflict_do_nothing(index_elements=["incident", "connector", "stream", "document"])
        .returning(occurrence.c.id)
    ).scalar()
    new_place, again = place is not None, False
    if place is None:
        place, again = _same_place(conn, now, number, document, current=current)
    if new_place or again:
        parts.seal(conn, now, f"original/{place}", original)
        _derive(conn, number, now)
        append(
            conn,
            now,
            "leakwatch",
            "detected" if new_place else "detected-again",
            number,
            {"place": where.key, "title": where.title, "kind": found.title, "occurrence": place},
        )
    parts.seal(conn, now, f"credential/{number}", found.sealed)
    return Recorded(number, place, new_incident, new_place, reopened, again, completed)


def _incident_for(
    conn: sa.Connection, now: datetime, document: Document, found: Found, known: int | None
) -> tuple[int, bool]:
    if known is not None:
        conn.execute(sa.select(incident.c.id).where(incident.c.id == known).with_for_update())
        return known, False
    number = conn.execute(
        insert(conn, incident)
        .values(
            fingerprint=found.fingerprint,
            rule=found.rule,
            issuer=found.issuer,
            title=found.title,
            masked=found.masked,
            confidence=found.confidence.word,
            rule_severity=found.severity.word,
            severity=found.severity.word,
            status=Status.OPEN.value,
            facts=dict(found.facts),
            reasons=list(found.reasons),
            first_written_at=document.written_at,
            detected_at=now,
            updated_at=now,
        )
        .on_conflict_do_nothing(index_elements=["fingerprint"])
        .returning(incident.c.id)
    ).scalar()
    if number is not None:
        return number, True
    query = sa.select(incident.c.id).where(incident.c.fingerprint == found.fingerprint)
    return conn.execute(query.with_for_update()).scalar_one(), False


def _join(
    conn: sa.Connection, now: datetime, number: int, document: Document, found: Found
) -> bool:
    """A known credential was seen (again): older date, higher confidence; reopen if closed."""
    row = conn.execute(sa.select(incident).where(incident.c.id == number)).mappings().one()
    values: dict[str, Any] = {}
    if document.written_at < row["first_written_at"]:
        values["first_written_at"] = document.written_at
    if found.confidence > Confidence[row["confidence"].upper()]:
        values["confidence"] = found.confidence
    if found.severity > Severity[row["rule_severity"].upper()]:
        values["rule_severity"] = found.severity.word
    if values:
        touch(conn, number, now, **values)
    known = conn.execute(
        sa.select(occurrence.c.id).where(
            occurrence.c.incident == number,
            occurrence.c.connector == document.location.connector,
            occurrence.c.stream == document.location.stream,
            occurrence.c.document == document.location.document,
        )
    ).first()
    reopened = row["status"] == Status.CLOSED.value and known is None
    if reopened:
        touch(
            conn,
            number,
            now,
            status=Status.OPEN.value,
            closed_at=None,
            closed_by="",
            close_reason="",
            reopened=row["reopened"] + 1,
        )
        conn.execute(
            sealed.update().where(sealed.c.name == f"credential/{number}").values(shred_at=None)
        )
        append(conn, now, "leakwatch", "reopened", number, {"place": document.location.key})
    return reopened


def _complete(conn: sa.Connection, now: datetime, number: int, found: Found) -> bool:
    """A part of a credential was known; now all of it is. False when the incident is over."""
    row = conn.execute(sa.select(incident).where(incident.c.id == number)).mappings().one()
    if row["status"] in (Status.CLOSED.value, Status.FALSE_POSITIVE.value):
        return False
    touch(
        conn,
        number,
        now,
        rule=found.rule,
        issuer=found.issuer,
        title=found.title,
        masked=found.masked,
        facts=dict(found.facts),
        reasons=list(found.reasons),
        confidence=max(found.confidence, Confidence.of(row["confidence"])),
        rule_severity=max(found.severity, Severity.of(row["rule_severity"])).word,
    )
    # every place shows a part of what is known for sure now
    for place in occurrences(conn, number):
        if place.confidence < found.confidence:
            conn.execute(
                occurrence.update()
                .where(occurrence.c.id == place.id)
                .values(confidence=found.confidence.word)
            )
    if found.sealed is not None:
        conn.execute(sealed.delete().where(sealed.c.name == f"credential/{number}"))
    append(conn, now, "leakwatch", "completed", number, {"kind": found.title})
    return True


def _same_place(
    conn: sa.Connection, now: datetime, number: int, document: Document, *, current: bool
) -> tuple[int, bool]:
    """The place is known: did it show the secret again after it had been cleaned?"""
    where = document.location
    row = conn.execute(
        sa.select(occurrence.c.id, occurrence.c.state).where(
            occurrence.c.incident == number,
            occurrence.c.connector == where.connector,
            occurrence.c.stream == where.stream,
            occurrence.c.document == where.document,
        )
    ).one()
    again = current and row.state == CleanState.CLEANED.value
    if again:
        conn.execute(
            occurrence.update()
            .where(occurrence.c.id == row.id)
            .values(state=CleanState.OPEN.value, detected_at=now, redacted_at=None)
        )
    return row.id, again
