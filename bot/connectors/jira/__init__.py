"""How does leakwatch read, clean and talk in one Jira site? `JiraConnector` is the door."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from bot.config import JiraSite
from bot.connectors.base import Edit
from bot.connectors.jira.api import JiraApi, Missing
from bot.connectors.jira.check import checks
from bot.connectors.jira.guard import Guard
from bot.connectors.jira.issue import Reader
from bot.connectors.jira.redact import HISTORY_IS_FIXED, Redactor
from bot.connectors.jira.site import Site
from bot.connectors.jira.sweep import Sweeper
from bot.connectors.jira.tickets import Tickets
from bot.connectors.jira.webhook import WebhookHint, parse, verify_signature
from bot.connectors.jira.wild import mapping, text
from bot.errors import ApiError, NotAllowed, UserError
from bot.files import Reader as Files
from bot.model import (
    Audience,
    Check,
    Document,
    Location,
    Message,
    Page,
    Person,
    Result,
    Stream,
)

__all__ = ["JiraConnector", "WebhookHint", "parse", "verify_signature"]

NO_PRIVATE_MESSAGE = (
    "Jira has no private messages, and a comment would show everybody where the secret stood. "
    "The author is asked in Slack, found by e-mail address, or the security channel is told."
)


class JiraConnector:
    """One Jira site, Cloud or Data Center. Connects when first asked. Thread-safe."""

    scopes: Mapping[str, str] = MappingProxyType(
        {
            "BROWSE_PROJECTS": "read issues, comments, worklogs, attachments and history",
            "EDIT_ISSUES": "take secrets out of summaries, descriptions and other fields",
            "EDIT_ALL_COMMENTS": "take secrets out of other people's comments",
            "EDIT_ALL_WORKLOGS": "take secrets out of other people's worklogs",
            "DELETE_ALL_ATTACHMENTS": "delete files that hold secrets",
            "LINK_ISSUES": "take secrets out of links to other sites",
            "ADMINISTER_PROJECTS": "edit without a mail to the watchers that repeats the old text",
        }
    )
    """Permission → why we ask for it."""

    cannot: Mapping[str, str] = MappingProxyType(
        {
            "redact-history": HISTORY_IS_FIXED,
            "private-message": NO_PRIVATE_MESSAGE,
            "read-hidden": "Issues under a security level, and comments restricted to a role, in "
            "which our account is not are not read: Jira does not even tell that they exist.",
            "redact-inside-file": "A file cannot be edited in Jira: one that holds a secret is "
            "deleted as a whole.",
            "recall-mail": "Mails that Jira has already sent to watchers cannot be called back.",
            "read-binary": "Sound, film and programs are not read, pictures only with the extra "
            "ocr; each gets a row in the coverage.",
        }
    )
    """Missing ability → plain reason."""

    def __init__(
        self,
        settings: JiraSite,
        *,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
        page: int = 50,
        reader: Files | None = None,
    ) -> None:
        """`page`: issues that one search asks for. `reader` reads attachments."""
        self.name = f"jira:{settings.name}"
        self.settings = settings
        self._clock = clock
        self.api = JiraApi(settings, clock=clock)
        self.site = Site(self.name, settings, self.api, clock)
        self.tickets = Tickets(self.api, settings)
        self._reader = Reader(self.site, reader or Files())
        self._sweeper = Sweeper(self._reader, clock, page)
        self._guard = Guard(self.api, clock=clock, sleep=sleep)
        self._redactor = Redactor(self._reader, self._guard, clock=clock)

    def close(self) -> None:
        """Give the connections back."""
        self.api.close()

    # --- the contract ----------------------------------------------------------------------------

    def streams(self) -> Iterable[Stream]:
        """See `Connector.streams`: the configured projects, or all that we can browse."""
        return self.site.streams()

    def sweep(self, stream: Stream, cursor: str | None) -> Iterator[Page]:
        """See `Connector.sweep`, and the head of `bot.connectors.jira.sweep` for how."""
        return self._sweeper.sweep(stream, cursor)

    def read(self, location: Location) -> Document | None:
        """See `Connector.read`."""
        source = self._reader.source(location)
        return source.document if source else None

    def audience(self, location: Location) -> Audience:
        """See `Connector.audience`."""
        number, _, address = location.document.partition("/")
        if address.partition("/")[0] in ("attachment", "changelog", "remotelink"):
            # who may read these is who may read the issue; its summary is there at once
            address = "summary"
        try:
            there = Location(location.connector, location.stream, f"{number}/{address}")
            document = self.read(there)
        except ApiError:
            return Audience()
        return document.audience if document else Audience()

    def known(self, person: Person) -> Person:
        """See `Connector.known`: documents bring all that Jira tells of their authors."""
        return person

    def rewrite(self, location: Location, edit: Edit) -> Result:
        """See `Connector.rewrite`, and `bot.connectors.jira.redact` for the ladder."""
        return self._redactor.rewrite(location, edit)

    def restore(self, location: Location, original: Document) -> Result:
        """See `Connector.restore`. REFUSED for what was deleted."""
        return self._redactor.restore(location, original)

    def tell(self, location: Location, person: Person | None, message: Message) -> None:
        """Always raises `NotAllowed` (scope "private message"); see `cannot`."""
        raise NotAllowed(NO_PRIVATE_MESSAGE, scope="private message")

    def check(self) -> Iterable[Check]:
        """See `Connector.check`."""
        return checks(self.site, self._guard, self.scopes, clock=self._clock)

    # --- besides ---------------------------------------------------------------------------------

    def reconcile(self, issues: Iterable[str]) -> None:
        """Issues (ids) of which a webhook said that they changed: the next sweeps see them as
        they are, even where the search index lags."""
        self._sweeper.hint(issues)

    def follow(self, hint: WebhookHint) -> Page | None:
        """Everything that stands in the issue of a webhook, read through the API.

        None when it is gone, or of a project that is not scanned. Raises `ApiError`. The page's
        cursor is empty: it says nothing about how far a sweep has come.
        """
        self.reconcile([hint.issue])
        try:
            issue = self._reader.issue(hint.issue)
        except Missing:
            return None
        key = text(mapping(issue.get("fields")), "project", "key")
        watched = {each.key for each in self.settings.projects}
        if not key or (watched and key not in watched):
            return None
        out = self._reader.issues(key, [issue])
        return Page(tuple(out.documents), "", tuple(out.gaps), done=True)

    def stream(self, key: str) -> Stream:
        """The stream of a project. Raises `UserError` when it is not scanned."""
        for each in self.streams():
            if each.id == key.upper():
                return each
        raise UserError(f"{key} is no project that {self.name} scans.")
