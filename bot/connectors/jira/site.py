"""What does a Jira site consist of: its fields, its projects, our own rights in it?"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import urlsplit

from bot.config import JiraSite
from bot.connectors.jira.api import Invalid, JiraApi, Missing
from bot.connectors.jira.document import Documents, Project, TextField, text_fields
from bot.connectors.jira.wild import mapping, rows, text
from bot.errors import ApiError, NotAllowed
from bot.model import Stream

_KEEP = 600.0
"""Seconds for which fields and projects are remembered."""


class Site:
    """One site's furniture, remembered for a while. Thread-safe."""

    def __init__(
        self, name: str, settings: JiraSite, api: JiraApi, clock: Callable[[], float] = time.time
    ) -> None:
        self.name = name
        self.settings = settings
        self.api = api
        self._clock = clock
        self._lock = threading.Lock()
        self._fields: tuple[float, Mapping[str, TextField]] | None = None
        self._projects: dict[str, tuple[float, Project]] = {}
        self._browse = settings.browse_url or (None if _gateway(settings.url) else settings.url)
        self._me = ""

    def documents(self) -> Documents:
        """A builder of documents that knows the site's text fields. Raises `ApiError`."""
        return Documents(self.name, self.browse(), self.fields())

    def browse(self) -> str:
        """Where people open issues; behind the gateway the site itself has to say it."""
        if self._browse is None:
            url = text(mapping(self.api.call("GET", "serverInfo")), "baseUrl").rstrip("/")
            self._browse = url if url.startswith(("https://", "http://")) else ""
        return self._browse

    def fields(self) -> Mapping[str, TextField]:
        """The fields in which people write, by id."""
        with self._lock:
            if self._fields is None or self._clock() - self._fields[0] > _KEEP:
                found = text_fields(self.api.call("GET", "field"), self.settings.text_fields)
                self._fields = (self._clock(), found)
            return self._fields[1]

    def project(self, key: str) -> Project:
        """What matters about a project; little when we may not look at it."""
        with self._lock:
            known = self._projects.get(key)
        if known and self._clock() - known[0] <= _KEEP:
            return known[1]
        try:
            raw = mapping(self.api.call("GET", "project", key, scope="BROWSE_PROJECTS"))
        except (Missing, NotAllowed):
            return Project(key)
        private = raw.get("isPrivate")
        found = Project(
            key,
            text(raw, "name"),
            desk=text(raw, "projectTypeKey") == "service_desk",
            private=private if isinstance(private, bool) else None,
        )
        with self._lock:
            self._projects[key] = (self._clock(), found)
        return found

    def me(self) -> str:
        """The id of our own account."""
        if not self._me:
            raw = mapping(self.api.call("GET", "myself"))
            self._me = text(raw, "accountId") or text(raw, "key") or text(raw, "name")
        return self._me

    def streams(self) -> Iterable[Stream]:
        """The configured projects, or every one that our account can browse."""
        if self.settings.projects:
            return [Stream(self.name, each.key, each.key) for each in self.settings.projects]
        if self.api.cloud:
            found = list(self.api.pages("project", "search", key="values"))
        else:
            found = rows(self.api.call("GET", "project"))
        return [
            Stream(self.name, text(raw, "key"), text(raw, "name"))
            for raw in found
            if text(raw, "key") and raw.get("archived") is not True
        ]

    def rights(self, names: Iterable[str], **where: str) -> dict[str, bool]:
        """Which of these permissions we hold; `where` is projectKey= or issueId=.

        Raises `ApiError`; `Missing` when the project or issue is not to be seen.
        """
        wanted = sorted(names)
        raw = self.api.call(
            "GET", "mypermissions", params={"permissions": ",".join(wanted)} | where
        )
        found = mapping(mapping(raw).get("permissions"))
        return {name: mapping(found.get(name)).get("havePermission") is True for name in wanted}

    def must_browse(self, key: str) -> None:
        """Raises `NotAllowed` when a project is hidden from us, where a search finds nothing."""
        try:
            seen = self.rights(["BROWSE_PROJECTS"], projectKey=key)["BROWSE_PROJECTS"]
        except (Missing, Invalid):
            seen = False
        if not seen:
            raise NotAllowed(
                f"Project {key} of {self.name} does not exist, or our account may not see it.",
                scope="BROWSE_PROJECTS",
                hint="Check the key, and add the account to a role that may browse the project.",
            )

    def may(self, name: str, issue: str) -> bool | None:
        """Whether we hold a permission on an issue; None when that cannot be told."""
        try:
            return self.rights([name], issueId=issue)[name]
        except ApiError:
            return None


def _gateway(url: str) -> bool:
    return urlsplit(url).path.startswith("/ex/jira/") or "/ex/jira/" in url
