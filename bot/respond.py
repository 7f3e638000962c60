"""The door to the two durable workflows: `clean` (per occurrence) and `contain` (per credential).

Only these change the world by themselves. Workflows carry numbers, never values.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.books import Books
from bot.clean import Cleaner, FindPerson, Handle
from bot.config import Settings
from bot.connectors.base import Connector
from bot.contain import Container
from bot.detect import Detector
from bot.providers.base import Provider
from bot.store import Store
from bot.store.vault import Vault


class Responder:
    """Cleans places and contains credentials."""

    def __init__(
        self,
        *,
        settings: Settings,
        store: Store,
        vault: Vault | None,
        detector: Detector,
        connectors: Mapping[str, Connector],
        providers: Mapping[str, Provider],
        handle: Handle,
        find_person: FindPerson = lambda _: None,
    ) -> None:
        books = Books(settings=settings, store=store, vault=vault, providers=providers)
        self._cleaner = Cleaner(
            books,
            detector=detector,
            connectors=connectors,
            handle=handle,
            find_person=find_person,
        )
        self._container = Container(books)

    def clean(self, occurrence: int, run: int) -> None:
        """Workflow: hide the secret at one place, then tell its author."""
        self._cleaner.clean(occurrence, run)

    def contain(self, incident: int, run: int) -> None:
        """Workflow: verify, decide, revoke, prove dead. Later checks are runs of their own."""
        self._container.contain(incident, run)
