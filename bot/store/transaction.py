"""What can be written together, whole or not at all?"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.errors import StoreError
from bot.incident import Incident, Occurrence, Status
from bot.model import Document
from bot.store import (
    accepted,
    incidents,
    journal,
    judged,
    occurrences,
    parts,
    recording,
    sealed,
    work,
)
from bot.store.parts import Waiting
from bot.store.rows import Found, Recorded


class Transaction:
    """What can be written together; committed whole or not at all."""

    def __init__(self, conn: sa.Connection, now: datetime) -> None:
        self.conn = conn
        self.now = now

    # --- incidents and their places ---

    def record(
        self, document: Document, found: Found, original: bytes | None, *, current: bool = True
    ) -> Recorded | None:
        """See `bot.store.recording.record`."""
        return recording.record(self.conn, self.now, document, found, original, current=current)

    def wait(self, each: Waiting, seconds: float) -> list[Waiting]:
        """See `bot.store.parts.wait`."""
        return parts.wait(self.conn, self.now, each, seconds)

    def incident(self, number: int) -> Incident:
        """An incident that must exist."""
        found = incidents.one(self.conn, number)
        if found is None:
            raise StoreError(f"There is no incident {number}.")
        return found

    def occurrence(self, number: int) -> Occurrence:
        """An occurrence that must exist."""
        found = occurrences.one(self.conn, number)
        if found is None:
            raise StoreError(f"There is no occurrence {number}.")
        return found

    def occurrences(self, number: int) -> list[Occurrence]:
        """All places of an incident."""
        return occurrences.of(self.conn, number)

    def change(self, number: int, **values: Any) -> None:
        """Change columns of an incident; its version rises."""
        incidents.touch(self.conn, number, self.now, **values)

    def change_occurrence(self, number: int, **values: Any) -> None:
        """Change columns of an occurrence; its incident follows."""
        occurrences.touch(self.conn, number, self.now, **values)

    def rule_severity(self, number: int) -> str:
        """The severity that the rule gave, before verdict, scopes and readers."""
        return incidents.rule_severity(self.conn, number)

    def revocations_last_hour(self) -> int:
        """How many credentials policy revoked by itself in the last hour."""
        return incidents.revocations_last_hour(self.conn, self.now)

    def close_by_time(self, number: int, keep: float) -> None:
        """Dead, re-checked and clean: the incident is over; its values go after `keep` seconds."""
        self.change(
            number,
            status=Status.CLOSED.value,
            closed_at=self.now,
            closed_by="leakwatch",
            close_reason="proven dead, re-checked since, and clean everywhere",
        )
        self.shred_after(number, self.now + timedelta(seconds=keep))
        self.log("leakwatch", "closed", number, why="proven dead, re-checked since, and clean")

    # --- workflows ---

    def start_run(self, number: int) -> int:
        """Count up the contain runs of an incident and return the new one."""
        return work.start_run(self.conn, self.now, number)

    def start_clean(self, number: int) -> int:
        """Count up the clean runs of an occurrence and return the new one."""
        return work.start_clean(self.conn, number)

    def end_run(self, number: int, run: int) -> None:
        """A contain run came to its end, whatever the end."""
        work.end_run(self.conn, number, run)

    def end_clean(self, number: int, run: int) -> None:
        """A clean run came to its end, whatever the end."""
        work.end_clean(self.conn, number, run)

    # --- what people said ---

    def allow(self, fingerprint: str, *, rule: str, reason: str, by: str) -> None:
        """Accept a credential: its fingerprint makes no incident any more."""
        accepted.allow(self.conn, self.now, fingerprint, rule=rule, reason=reason, by=by)

    def note_allowed(self, key: str, fingerprint: str, place: str, title: str) -> None:
        """See `bot.store.accepted.note`."""
        accepted.note(self.conn, self.now, key, fingerprint, place, title)

    def disallow(self, fingerprint: str) -> None:
        """Take an acceptance back."""
        accepted.disallow(self.conn, fingerprint)

    def count(self, rule: str, *, right: bool) -> None:
        """A person agreed or disagreed with a rule."""
        judged.count(self.conn, rule, right=right)

    # --- the journal, and the vault's blobs ---

    def log(
        self,
        actor: str,
        action: str,
        incident: int | None = None,
        **detail: Any,
    ) -> None:
        """Append to the journal."""
        journal.append(self.conn, self.now, actor, action, incident, detail)

    def put_sealed(self, name: str, blob: bytes, shred_at: datetime | None) -> None:
        """Keep a sealed blob under a name, in place of what was there."""
        sealed.put(self.conn, self.now, name, blob, shred_at)

    def shred_after(self, number: int, when: datetime | None) -> None:
        """Set when the sealed values of an incident are destroyed; None: not yet."""
        sealed.shred_after(self.conn, number, when)
