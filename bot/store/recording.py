"""How does a finding become an occurrence of its incident, however often it is met?"""

from __future__ import annotations

import dataclasses
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.incident import CleanState, Status
from bot.model import Document
from bot.store import occurrences, parts, sealed
from bot.store.dialect import insert
from bot.store.incidents import touch
from bot.store.journal import append
from bot.store.rows import Found, Recorded, person_out
from bot.store.tables import incident, occurrence
from detectors.model import Confidence, Severity


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
    surer = not new_incident and _says_more(conn, number, found)
    reopened = False if new_incident else _join(conn, now, number, document, found)
    added = parts.add(conn, number, (found.fingerprint, *found.pieces))
    more = not new_incident and (surer or bool(added))
    completed = more and _complete(conn, now, number, found)
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
        sealed.keep(conn, now, f"original/{place}", original)
        occurrences.derive(conn, number, now)
        append(
            conn,
            now,
            "leakwatch",
            "detected" if new_place else "detected-again",
            number,
            {"place": where.key, "title": where.title, "kind": found.title, "occurrence": place},
        )
    sealed.keep(conn, now, f"credential/{number}", found.sealed)
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


def _says_more(conn: sa.Connection, number: int, found: Found) -> bool:
    """Whether the same kind is surer now, since what belongs to it, and is no secret, is known."""
    row = conn.execute(sa.select(incident).where(incident.c.id == number)).mappings().one()
    return (
        row["rule"] == found.rule
        and found.confidence > Confidence.of(row["confidence"])
        and found.facts.keys() > row["facts"].keys()
    )


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
        sealed.spare(conn, f"credential/{number}")
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
    for place in occurrences.of(conn, number):
        if place.confidence < found.confidence:
            conn.execute(
                occurrence.update()
                .where(occurrence.c.id == place.id)
                .values(confidence=found.confidence.word)
            )
    if found.sealed is not None:
        sealed.drop(conn, f"credential/{number}")
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
