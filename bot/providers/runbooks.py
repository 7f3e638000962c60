"""What does a person do when an issuer has no API for us?"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bot.model import Credential, Identity, Outcome, Result, Usage, Verdict
from bot.providers import flow
from bot.providers.runbook_texts import cloud, data, develop, first, operate, talk
from bot.providers.texts import Texts


class RunbookProvider:
    """An issuer that only a person can deal with."""

    def __init__(self, name: str, texts: Texts) -> None:
        self.name = name
        self.title = texts.title
        self.reversible = False
        self.can_verify = False
        self.can_revoke = False
        self.cascades = texts.cascades
        self.runbook = texts.runbook
        self.rotate_url = texts.rotate_url
        self.advice = texts.advice

    def verify(self, credential: Credential) -> Verdict:
        """UNKNOWN for good: there is nobody to ask."""
        return flow.unknown(f"nobody can be asked about it: {self.title}", permanent=True)

    def identify(self, credential: Credential) -> Identity | None:
        """None: there is nobody to ask."""
        return None

    def revoke(self, credential: Credential) -> Result:
        """NEEDS_PERSON with the runbook."""
        return Result(Outcome.NEEDS_PERSON, "runbook", self.runbook)

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """None: there is nobody to ask."""
        return None


GENERIC: Final = Texts(
    title="an unknown issuer",
    runbook=(
        "Find the system that accepts it and its owner; create a replacement, move the consumers "
        "over, then delete the old one there. Look through that system's logs for use since it "
        "was written, and mark the incident as revoked when the old value is refused."
    ),
)
"""For passwords, private keys, connection strings: nobody issues them."""

TEXTS: Final = {
    **first.TEXTS,
    **develop.TEXTS,
    **cloud.TEXTS,
    **operate.TEXTS,
    **talk.TEXTS,
    **data.TEXTS,
}
"""Issuer → its words, for issuers that are nothing but a runbook."""


def generic(name: str = "generic") -> RunbookProvider:
    """The runbook for whatever has no provider of its own."""
    return RunbookProvider(name, GENERIC)
