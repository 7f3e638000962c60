"""The contract between leakwatch and the issuers of credentials."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.model import Credential, Identity, Result, Usage, Verdict


class Provider(Protocol):
    """Whoever issued a credential, and what can be asked of them."""

    name: str
    """The issuer's key, equal to `Rule.issuer` and to the file name."""
    title: str
    """For people: "GitHub"."""
    reversible: bool
    """Whether a revocation can be undone (AWS inactive); if not, people confirm first."""
    can_verify: bool
    can_revoke: bool
    """False: `revoke` answers NEEDS_PERSON and `runbook` says what a person does."""
    cascades: str
    """What else dies with it, shown before anybody presses revoke; empty when nothing."""
    runbook: str
    """What a person does when the API can't: steps, in plain words."""
    rotate_url: str
    """The console page where the credential is replaced; a constant or from settings."""
    advice: str
    """What to use instead: workload identity, short TTL, narrow audience."""

    def verify(self, credential: Credential) -> Verdict:
        """Ask whether it lives, changing nothing. Never raises: unknown is a value."""

    def identify(self, credential: Credential) -> Identity | None:
        """Owner, scopes, expiry. None when the issuer does not say or did not answer."""

    def revoke(self, credential: Credential) -> Result:
        """Have it declared dead. DONE only after a `verify` in here agrees; else FAILED or, when
        the issuer says death is slow, FAILED with `retry_after`. ALREADY when it was dead.
        NEEDS_PERSON when no API or no admin credential exists. Safe to repeat.
        """

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """Signs of use since `since`; None when nobody can tell. Ask before revoking."""
