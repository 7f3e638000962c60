"""What stands in one issue right now: every text of it, and what of it could not be read?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.connectors.contents import contents
from bot.connectors.jira.api import Invalid, Missing, TooLarge
from bot.connectors.jira.document import Documents, Project, millis, parts_of
from bot.connectors.jira.site import Site
from bot.connectors.jira.wild import mapping, rows, text
from bot.errors import ApiError, NotAllowed, ServerTrouble, Unreachable
from bot.files import Reader as Files
from bot.model import Document, Gap, Location

_UNHEARD = ("audio/", "video/", "font/")
"""MIME types (how they start) that nobody reads; they are not fetched."""

_HEAD = "summary,created,updated,creator,reporter,security,watches,project"


@dataclass(frozen=True)
class Source:
    """A document and what it was made of, for writing it back."""

    document: Document
    raw: Mapping[str, Any]
    """The comment, worklog, attachment, link or history entry; the issue for a field."""
    issue: Mapping[str, Any]
    project: Project
    value: Any = None
    """The field's or body's own value: a string, an ADF tree, a list of strings."""


@dataclass
class Reading:
    """What was read of some issues."""

    documents: list[Document] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)
    """Ids of issues of which something may be readable later."""


@dataclass(frozen=True)
class Since:
    """Which old things an earlier sweep has read, so that they need no second look.

    History entries and attachments never change. One from between `floor` and `start` was read
    when it was new; one from before `floor` was not, since no sweep went back so far.
    """

    floor: int
    start: int

    def known(self, created: int) -> bool:
        """Whether an unchangeable thing of this time (milliseconds) has been read."""
        return self.floor <= created < self.start


class Reader:
    """Reads the documents of one site."""

    def __init__(self, site: Site, files: Files) -> None:
        self.site = site
        self._files = files
        self.api = site.api

    # --- whole issues --------------------------------------------------------------------------

    def issue(self, number: str) -> dict[str, Any]:
        """An issue with all fields as they are now, not as the search index has them."""
        params = {"fields": "*all"} | ({} if self.api.cloud else {"expand": "changelog"})
        return mapping(self.api.call("GET", "issue", number, params=params))

    def issues(
        self, stream: str, issues: Iterable[Mapping[str, Any]], since: Since | None = None
    ) -> Reading:
        """Everything that stands in these issues. `since` None: with all that is old.

        What one issue denies becomes a `Gap`. Raises `RateLimited`, `Unreachable` and
        `Unauthorized`, which would meet every issue.
        """
        found = list(issues)
        out = Reading()
        build = self.site.documents()
        project = self.site.project(stream)
        histories = self._histories(stream, found, out)
        for issue in found:
            entries = histories.get(text(issue, "id"), [])
            skip = None if since is None or _moved(entries, since) else since.known
            out.documents += build.of_fields(issue, project, _touched(entries))
            for what, read in (
                ("comments", self._comments),
                ("worklogs", self._worklogs),
                ("links", self._links),
            ):
                try:
                    out.documents += read(issue, build, project)
                except (NotAllowed, Missing, Invalid, ServerTrouble) as error:
                    out.gaps.append(self._gap(stream, f"{what} of {text(issue, 'key')}", error))
                    out.pending.append(text(issue, "id"))
            for entry in entries:
                if skip is None or not skip(millis(text(entry, "created"))):
                    document = build.of_change(issue, entry, project)
                    out.documents += [document] if document else []
            for raw in rows(mapping(issue.get("fields")).get("attachment")):
                if skip is None or not skip(millis(text(raw, "created"))):
                    document = self.attachment(issue, raw, build, project)
                    out.documents.append(document)
                    if any(gap.retry for gap in document.gaps):
                        out.pending.append(text(issue, "id"))
        return out

    def _gap(self, stream: str, what: str, error: ApiError, *, retry: bool = True) -> Gap:
        return Gap(self.site.name, stream, what, error.reason, str(error), retry)

    def _comments(
        self, issue: Mapping[str, Any], build: Documents, project: Project
    ) -> list[Document]:
        found = self._list(issue, "comment", "comments")
        made = (build.of_comment(issue, raw, project) for raw in found)
        return [each for each in made if each.parts]

    def _worklogs(
        self, issue: Mapping[str, Any], build: Documents, project: Project
    ) -> list[Document]:
        found = self._list(issue, "worklog", "worklogs")
        made = (build.of_worklog(issue, raw, project) for raw in found)
        return [each for each in made if each.parts]

    def _list(self, issue: Mapping[str, Any], field_id: str, key: str) -> list[dict[str, Any]]:
        """A list that comes with the issue when it is short, and in pages when it is long."""
        block = mapping(mapping(issue.get("fields")).get(field_id))
        first = rows(block.get(key))
        total = block.get("total")
        if isinstance(total, int) and total <= len(first):
            return first
        # by age, so that one that is added meanwhile comes last and shifts nothing
        order = {"orderBy": "created"} if field_id == "comment" else {}
        return list(self.api.pages("issue", text(issue, "id"), field_id, key=key, **order))

    def _links(
        self, issue: Mapping[str, Any], build: Documents, project: Project
    ) -> list[Document]:
        try:
            found = rows(self.api.call("GET", "issue", text(issue, "id"), "remotelink"))
        except NotAllowed:
            return []  # 403 says that the site has issue links turned off, so there are none
        made = (build.of_link(issue, raw, project) for raw in found)
        return [each for each in made if each.parts]

    def _histories(
        self, stream: str, issues: list[dict[str, Any] | Mapping[str, Any]], out: Reading
    ) -> dict[str, list[dict[str, Any]]]:
        """History entries by issue id, oldest first as far as Jira orders them."""
        histories: dict[str, list[dict[str, Any]]] = {}
        if not self.api.cloud:
            for issue in issues:
                histories[text(issue, "id")] = self._own_history(issue)
            return histories
        if not issues:
            return histories
        try:
            for raw in self._bulk([text(issue, "id") for issue in issues]):
                histories.setdefault(text(raw, "issueId"), []).extend(
                    rows(raw.get("changeHistories"))
                )
        except (NotAllowed, Missing, Invalid, ServerTrouble) as error:
            for issue in issues:
                out.gaps.append(self._gap(stream, f"history of {text(issue, 'key')}", error))
                out.pending.append(text(issue, "id"))
        return histories

    def _bulk(self, numbers: list[str]) -> Iterator[dict[str, Any]]:
        token = ""
        while True:
            body: dict[str, Any] = {"issueIdsOrKeys": numbers, "maxResults": 1000}
            if token:
                body["nextPageToken"] = token
            answer = mapping(self.api.call("POST", "changelog", "bulkfetch", body=body))
            yield from rows(answer.get("issueChangeLogs"))
            token = text(answer, "nextPageToken")
            if not token:
                return

    def _own_history(self, issue: Mapping[str, Any]) -> list[dict[str, Any]]:
        """What `expand=changelog` brought along; asked for again when it was cut short."""
        block = mapping(issue.get("changelog"))
        found = rows(block.get("histories"))
        total = block.get("total")
        if "changelog" not in issue or (isinstance(total, int) and total > len(found)):
            block = mapping(self.issue(text(issue, "id")).get("changelog"))
            found = rows(block.get("histories"))
        return found

    def attachment(
        self, issue: Mapping[str, Any], raw: Mapping[str, Any], build: Documents, project: Project
    ) -> Document:
        """An attachment with its text; a gap when it is too large, no text or out of reach."""
        limit = self.site.settings.attachments_max_bytes
        size = raw.get("size")
        what = f"attachment {text(raw, 'id')} of {text(issue, 'key')}"

        def gap(reason: str, detail: str, *, retry: bool = False) -> Document:
            found = Gap(self.site.name, project.key, what, reason, detail, retry)
            return build.of_attachment(issue, raw, project, (), (found,))

        large = f"It is larger than attachments_max_bytes ({limit})."
        if isinstance(size, int) and size > limit:
            return gap("too-large", large)
        if text(raw, "mimeType").startswith(_UNHEARD):
            return gap("unreadable", "What is said or shown in sound and film is not read.")
        try:
            data = self.api.attachment(raw, limit)
        except TooLarge:
            return gap("too-large", large)
        except (NotAllowed, Missing, Invalid, ServerTrouble, Unreachable) as error:
            return gap(error.reason, str(error), retry=True)
        read = contents(self._files, data, text(raw, "filename"))
        missing = Gap(self.site.name, project.key, what, "unreadable", read.missing, False)
        gaps = (missing,) if read.missing else ()
        return build.of_attachment(issue, raw, project, read.parts, gaps)

    # --- one document --------------------------------------------------------------------------

    def source(self, location: Location) -> Source | None:
        """The document at a location and what it was made of; None when it is gone.

        Raises `NotAllowed` when its project is hidden from us, which Jira reports like "gone",
        and other `ApiError`s.
        """
        number, _, address = location.document.partition("/")
        kind, _, identity = address.partition("/")
        try:
            if not identity:
                return self._field(location, number, kind)
            return self._thing(location, number, kind, identity)
        except Missing:
            self.site.must_browse(location.stream)
            return None

    def _field(self, location: Location, number: str, identity: str) -> Source | None:
        wanted = _HEAD if identity in _HEAD.split(",") else f"{_HEAD},{identity}"
        issue = mapping(self.api.call("GET", "issue", number, params={"fields": wanted}))
        project = self.site.project(location.stream)
        value = mapping(issue.get("fields")).get(identity)
        if not parts_of(value):
            return None
        document = self.site.documents().of_field(issue, identity, value, project)
        return Source(document, issue, issue, project, value)

    def _thing(self, location: Location, number: str, kind: str, identity: str) -> Source | None:
        with_history = kind == "changelog" and not self.api.cloud
        params = {"fields": _HEAD} | ({"expand": "changelog"} if with_history else {})
        issue = mapping(self.api.call("GET", "issue", number, params=params))
        project = self.site.project(location.stream)
        build = self.site.documents()
        document: Document | None
        value: Any = None
        if kind == "changelog":
            raw = self._change(issue, identity)
            document = build.of_change(issue, raw, project) if raw else None
        elif kind == "attachment":
            raw = mapping(self.api.call("GET", "attachment", identity))
            document = self.attachment(issue, raw, build, project)
        elif kind == "remotelink":
            links = rows(self.api.call("GET", "issue", number, kind))
            raw = next((each for each in links if text(each, "id") == identity), {})
            document = build.of_link(issue, raw, project) if raw else None
        else:
            raw = mapping(self.api.call("GET", "issue", number, kind, identity))
            if kind == "comment":
                document, value = build.of_comment(issue, raw, project), raw.get("body")
            else:
                document, value = build.of_worklog(issue, raw, project), raw.get("comment")
        if document is None or not document.parts:
            return None
        return Source(document, raw, issue, project, value)

    def _change(self, issue: Mapping[str, Any], identity: str) -> dict[str, Any]:
        if self.api.cloud:
            entries: Iterable[dict[str, Any]] = self.api.pages(
                "issue", text(issue, "id"), "changelog", key="values"
            )
        else:
            entries = self._own_history(issue)
        return next((each for each in entries if text(each, "id") == identity), {})


def _touched(entries: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Id or name (lower case) of every field that the history tells of → when it changed last."""
    out: dict[str, str] = {}
    for entry in sorted(entries, key=lambda each: millis(text(each, "created"))):
        for item in rows(entry.get("items")):
            for key in ("fieldId", "field"):
                out[text(item, key).lower()] = text(entry, "created")
    return out


def _moved(entries: Iterable[Mapping[str, Any]], since: Since) -> bool:
    """Whether the issue came from another project lately, with things that are old but new here."""
    return any(
        text(item, "field").lower() in ("project", "key")
        for entry in entries
        if millis(text(entry, "created")) >= since.start
        for item in rows(entry.get("items"))
    )
