"""Which messages of one author make up one credential, posted in several parts?

The one that comes first waits, sealed, for a few minutes. Whichever order the events come in and
whichever replica handles them, the later one finds the earlier one in the store.
"""

from __future__ import annotations

import dataclasses
import json
import logging
from dataclasses import dataclass
from datetime import datetime

from bot.detect import Detector, Known
from bot.errors import VaultError
from bot.model import Audience, Document, Location, Person
from bot.store import Transaction, Waiting
from bot.store.vault import Vault
from detectors import Part
from detectors.halves import numbered

_log = logging.getLogger(__name__)
_MOST = 6
"""Messages that are read together, the nearest in time."""


@dataclass(frozen=True)
class Joined:
    """A credential, and the documents in which something of it has to be hidden."""

    known: Known
    documents: tuple[Document, ...]
    parts: tuple[Part, ...]
    """What was read together; the finding's spans are in it."""


class Joiner:
    """Lets parts wait and reads them together. Thread-safe: it keeps nothing."""

    def __init__(self, detector: Detector, vault: Vault, seconds: float) -> None:
        self._detector = detector
        self._vault = vault
        self._seconds = seconds

    def meet(self, tx: Transaction, document: Document) -> list[Joined]:
        """Let a document wait, and give what it makes whole. Safe to repeat."""
        if document.author is None:
            return []
        there = tx.wait(
            Waiting(
                document.location,
                document.author.id,
                document.parent,
                document.written_at,
                self._vault.seal(_packed(document)),
            ),
            self._seconds,
        )
        there.sort(key=lambda each: abs(each.written_at - document.written_at))
        documents = [document]
        for each in there[: _MOST - 1]:
            try:
                documents.append(_unpacked(self._vault.open(each.blob)))
            except VaultError as error:  # sealed under a key that was taken away since
                _log.warning("A part that waited cannot be read: %s", error)
        if len(documents) == 1:
            return []
        documents.sort(key=lambda each: (each.written_at, each.location.document))
        parts = tuple(numbered([each.parts for each in documents]))
        return [
            Joined(known, tuple(documents[number] for number in places), parts)
            for known, places in self._detector.together([each.parts for each in documents])
        ]


def _packed(document: Document) -> bytes:
    plain = dataclasses.asdict(dataclasses.replace(document, gaps=()))
    return json.dumps(plain, default=_moment).encode()


def _moment(value: object) -> str:
    assert isinstance(value, datetime)
    return value.isoformat()


def _unpacked(blob: bytes) -> Document:
    plain = json.loads(blob)
    edited = plain["edited_at"]
    return Document(
        location=Location(**plain["location"]),
        kind=plain["kind"],
        parts=tuple(Part(**each) for each in plain["parts"]),
        author=Person(**plain["author"]),
        written_at=datetime.fromisoformat(plain["written_at"]),
        edited_at=datetime.fromisoformat(edited) if edited else None,
        audience=Audience(**plain["audience"]),
        parent=plain["parent"],
    )
