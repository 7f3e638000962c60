"""What do both workflows look up and write down about an incident?"""

from __future__ import annotations

from collections.abc import Mapping

from bot import policy
from bot.config import Settings
from bot.errors import StoreError
from bot.incident import Incident, Occurrence
from bot.model import Credential
from bot.providers import for_issuer
from bot.providers.base import Provider
from bot.store import Store, Transaction
from bot.store.vault import Vault
from detectors import Severity

RETRY = (2.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0)
"""Seconds between attempts that failed, the last one for ever: nothing is given up in silence."""


class Books:
    """The store as `clean` and `contain` use it, with the vault and the providers."""

    def __init__(
        self,
        *,
        settings: Settings,
        store: Store,
        vault: Vault | None,
        providers: Mapping[str, Provider],
    ) -> None:
        self.settings = settings
        self.store = store
        self._vault = vault
        self._providers = providers

    def provider(self, incident: Incident) -> Provider:
        """Who answers for the incident's credential."""
        return for_issuer(self._providers, incident.issuer)

    def settle(self, tx: Transaction, number: int, decision: policy.Decision | None) -> None:
        """Severity and status follow from what is known now."""
        incident, places = tx.incident(number), tx.occurrences(number)
        base = Severity.of(tx.rule_severity(number))
        level, why = policy.severity(base, incident, places, self.settings)
        status, waiting_for = policy.status_of(incident, decision)
        changes = {
            "severity": level,
            "severity_reasons": why,
            "status": status.value,
            "waiting_for": waiting_for,
        }
        present = {
            "severity": incident.severity,
            "severity_reasons": incident.severity_reasons,
            "status": incident.status.value,
            "waiting_for": incident.waiting_for,
        }
        if changes != present:
            tx.change(number, **changes)

    def open(self, number: int) -> Credential | None:
        """The credential from the vault; None when it was not kept. Raises `VaultError`."""
        blob = self.store.sealed(f"credential/{number}")
        return self._vault.open_credential(blob) if blob and self._vault else None

    def incident(self, number: int) -> Incident:
        """Raises `StoreError` when there is none."""
        incident = self.store.incident(number)
        if incident is None:
            raise StoreError(f"There is no incident {number}.")
        return incident

    def place(self, number: int) -> tuple[Occurrence, Incident]:
        """An occurrence with its incident. Raises `StoreError` when there is none."""
        occurrence = self.store.occurrence(number)
        if occurrence is None:
            raise StoreError(f"There is no occurrence {number}.")
        return occurrence, self.incident(occurrence.incident)
