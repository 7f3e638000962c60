"""The contract between leakwatch and a place where people write.

A connector knows how to read documents, how to write them back and how to talk to their authors.
It never learns what a secret is: `rewrite` hands it an `edit` that does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

from bot.model import Audience, Check, Document, Location, Message, Page, Person, Result, Stream

Edit = Callable[[Document], Document]
"""Takes the document as it reads now and gives it back with other part texts; must be pure.

Returns an equal document when nothing has to change. Paths and number of parts stay the same."""


class Connector(Protocol):
    """One Slack workspace or one Jira site."""

    name: str
    """"slack:acme"; stored with every occurrence."""
    scopes: Mapping[str, str]
    """Permission → why we ask for it."""
    cannot: Mapping[str, str]
    """Missing ability → plain reason; printed by doctor and the README."""

    def streams(self) -> Iterable[Stream]:
        """Everything that is to be read. Raises `ApiError` when the list cannot be had."""

    def sweep(self, stream: Stream, cursor: str | None) -> Iterator[Page]:
        """Read a stream from `cursor` (None: as far back as settings say) to now, oldest first.

        Every page carries the cursor that goes on after it. What can't be read is a Gap in the
        page, never silence. Raises `RateLimited` or another `ApiError` between pages; what was
        yielded before stays valid.
        """

    def read(self, location: Location) -> Document | None:
        """The document as it reads now; None when it is gone. Raises `ApiError` when unknown."""

    def audience(self, location: Location) -> Audience:
        """Who can read it; "unknown" rather than an error where that cannot be told."""

    def known(self, person: Person) -> Person:
        """The person with name and e-mail address, as far as the place tells; never raises."""

    def rewrite(self, location: Location, edit: Edit) -> Result:
        """Re-read, apply `edit`, write what changed, read again, and check that `edit` is content.

        ALREADY when `edit` changes nothing or the document is gone. NEEDS_PERSON when only the
        author or an admin can. REFUSED with the reason from `cannot`. FAILED when the text came
        back, or changed meanwhile more often than we try. Never loses text that somebody wrote.
        Raises `ApiError` only when nothing was changed, or when repeating is safe.
        """

    def restore(self, location: Location, original: Document) -> Result:
        """Put the original text back (false positive), if it still reads as we left it."""

    def tell(self, location: Location, person: Person | None, message: Message) -> None:
        """Say something to a person, in private where the place has such a thing."""

    def check(self) -> Iterable[Check]:
        """What works, what is missing and why; for `doctor`. Changes nothing."""
