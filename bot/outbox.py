"""Redacted copies that are owed: kept, sealed, from before the original is deleted until posted.

Should leakwatch die between deleting a message and posting its redacted copy, the copy is posted
from here when the work is resumed: nothing that somebody wrote is lost.
"""

from __future__ import annotations

import dataclasses
import json
from datetime import datetime, timedelta

from bot.model import Document, Location
from bot.store import Store
from bot.store.rows import location_in, location_out, person_in, person_out
from bot.store.vault import Vault
from detectors.model import Part

_KEEP = timedelta(days=7)


class Outbox:
    """Keeps one redacted document per location."""

    def __init__(self, store: Store, vault: Vault) -> None:
        self._store = store
        self._vault = vault

    def keep(self, location: Location, document: Document) -> None:
        """Remember what is to be posted for a location. Raises `StoreError`."""
        plain = {
            "location": location_out(document.location),
            "kind": document.kind,
            "parts": [[p.path, p.text, p.joins] for p in document.parts],
            "author": person_out(document.author),
            "written_at": document.written_at.isoformat(),
            "parent": document.parent,
        }
        blob = self._vault.seal(json.dumps(plain).encode())
        with self._store.write() as tx:
            tx.put_sealed(_name(location), blob, tx.now + _KEEP)

    def owed(self, location: Location) -> Document | None:
        """What is kept for a location; None when nothing is. Raises `VaultError`."""
        blob = self._store.sealed(_name(location))
        if blob is None:
            return None
        plain = json.loads(self._vault.open(blob))
        where = location_in(plain["location"]) or location
        return Document(
            location=dataclasses.replace(where),
            kind=plain["kind"],
            parts=tuple(Part(path, text, joins) for path, text, joins in plain["parts"]),
            author=person_in(plain["author"]),
            written_at=datetime.fromisoformat(plain["written_at"]),
            parent=plain["parent"],
        )


def _name(location: Location) -> str:
    return f"outbox/{location.key}"
