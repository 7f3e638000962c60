"""Which documents does what Jira answers about an issue become? Pure: nothing is asked here.

Each text of an issue is a document of its own, since each is written, edited and removed by
itself: "10001/description", "10001/comment/10100". v3 (Cloud) gives rich text as ADF trees, v2
(Data Center) as wiki markup strings; both become parts with paths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from bot.connectors.jira import adf
from bot.connectors.jira.wild import mapping, rows, text
from bot.model import Audience, Document, Gap, Location, Person
from detectors.model import Part

SYSTEM_FIELDS = ("summary", "description", "environment")
"""Fields of every issue in which people write; their document's kind is their own name."""

_MACHINE_FIELDS = ("lexo-rank", "devsummary", "gh-sprint", "sd-", "vp-origin", "worklog")
"""Parts of the type names of string fields that programs write, not people."""

_OLD_VALUES = frozenset({"comment", "link", "remoteissuelink", "remoteworkitemlink", "worklogid"})
"""History entries besides those of text fields whose old value may be text, in lower case."""


@dataclass(frozen=True)
class TextField:
    """A field that holds text."""

    id: str
    name: str


def text_fields(answer: Any, extra: Iterable[str] = ()) -> dict[str, TextField]:
    """The text fields of a site by id, from `GET /field`; `extra` are added whatever they are."""
    wanted = set(extra)
    out: dict[str, TextField] = {}
    for raw in rows(answer):
        schema = mapping(raw.get("schema"))
        kind, custom = text(schema, "type"), text(schema, "custom")
        words = kind in ("string", "doc", "any") or (
            kind == "array" and text(schema, "items") == "string"
        )
        machine = any(each in custom for each in _MACHINE_FIELDS)
        identity = text(raw, "id")
        people = identity in SYSTEM_FIELDS or (raw.get("custom") is True and words and not machine)
        if identity and (people or identity in wanted):
            out[identity] = TextField(identity, text(raw, "name") or identity)
    for identity in (*SYSTEM_FIELDS, *wanted):
        out.setdefault(identity, TextField(identity, identity))
    return out


def parts_of(value: Any, path: str = "text") -> tuple[Part, ...]:
    """The parts of a field's value: a string, an ADF tree, or a list of strings."""
    if isinstance(value, str):
        return (Part(path, value),) if value else ()
    if adf.is_adf(value):
        return adf.parts(value)
    if isinstance(value, list):
        return tuple(
            Part(str(index), each)
            for index, each in enumerate(value)
            if isinstance(each, str) and each
        )
    return ()


def put(value: Any, texts: Mapping[str, str]) -> Any:
    """A field's value with the texts at these paths replaced; see `parts_of` for the paths."""
    if adf.is_adf(value):
        return adf.rewrite(value, texts)
    if isinstance(value, list):
        changed = [texts.get(str(index), each) for index, each in enumerate(value)]
        return [each for each in changed if each != ""]
    return texts.get("text", value)


def moment(value: str) -> datetime:
    """The moment of a Jira time; the epoch when it cannot be read, so that it counts as old."""
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


def millis(value: str) -> int:
    """A Jira time as milliseconds since the epoch."""
    return int(moment(value).timestamp() * 1000)


@dataclass(frozen=True)
class Project:
    """What matters about the project of an issue."""

    key: str
    name: str = ""
    desk: bool = False
    """A service project, where customers see what is not internal."""
    private: bool | None = None
    """Only members see it; None when the site does not say."""


@dataclass(frozen=True)
class Documents:
    """Builds the documents of one site."""

    connector: str
    browse: str
    """Where people open issues, without a slash at the end; empty when not known."""
    fields: Mapping[str, TextField] = field(default_factory=dict)
    """The text fields; empty: every custom field whose value is text."""

    # --- of an issue ---------------------------------------------------------------------------

    def of_fields(
        self,
        issue: Mapping[str, Any],
        project: Project,
        touched: Mapping[str, str] = MappingProxyType({}),
    ) -> Iterator[Document]:
        """Summary, description, environment and the custom text fields that are filled in.

        `touched` says when fields, by id or name in lower case, were changed last.
        """
        values = mapping(issue.get("fields"))
        for identity, value in values.items():
            if identity in SYSTEM_FIELDS or self._is_text(identity):
                name = self.fields[identity].name if identity in self.fields else identity
                edited = touched.get(identity.lower()) or touched.get(name.lower(), "")
                document = self.of_field(issue, identity, value, project, edited)
                # one that was emptied is told too, so that what was found in it counts as gone
                if document.parts or edited:
                    yield document

    def _is_text(self, identity: str) -> bool:
        return identity in self.fields if self.fields else identity.startswith("customfield_")

    def of_field(
        self,
        issue: Mapping[str, Any],
        identity: str,
        value: Any,
        project: Project,
        edited: str = "",
    ) -> Document:
        """One field. Its author is who created the issue, since Jira keeps none per field; when
        it was `edited` only the history tells."""
        values = mapping(issue.get("fields"))
        name = self.fields[identity].name if identity in self.fields else identity
        made = mapping(values.get("creator")) or mapping(values.get("reporter"))
        return self._document(
            issue,
            project,
            address=identity,
            called=name.lower() if identity in SYSTEM_FIELDS else f"field {name}",
            kind=identity if identity in SYSTEM_FIELDS else "field",
            parts=parts_of(value),
            author=made,
            written=text(values, "created"),
            edited=edited,
        )

    def of_comment(
        self, issue: Mapping[str, Any], raw: Mapping[str, Any], project: Project
    ) -> Document:
        """One comment."""
        return self._written(issue, raw, project, "comment", parts_of(raw.get("body")))

    def of_worklog(
        self, issue: Mapping[str, Any], raw: Mapping[str, Any], project: Project
    ) -> Document:
        """The words of one worklog."""
        return self._written(issue, raw, project, "worklog", parts_of(raw.get("comment")))

    def _written(
        self,
        issue: Mapping[str, Any],
        raw: Mapping[str, Any],
        project: Project,
        kind: str,
        parts: tuple[Part, ...],
    ) -> Document:
        number = text(raw, "id")
        author = mapping(raw.get("author"))
        who = text(author, "displayName")
        return self._document(
            issue,
            project,
            address=f"{kind}/{number}",
            called=f"{kind} by {who}" if who else kind,
            kind=kind,
            parts=parts,
            author=author,
            written=text(raw, "created"),
            edited=text(raw, "updated"),
            query=f"?focusedCommentId={number}" if kind == "comment" else "",
            visibility=mapping(raw.get("visibility")),
            internal=raw.get("jsdPublic") is False,
        )

    def of_attachment(
        self,
        issue: Mapping[str, Any],
        raw: Mapping[str, Any],
        project: Project,
        content: tuple[Part, ...],
        gaps: tuple[Gap, ...] = (),
    ) -> Document:
        """An attachment: its name, and its text where it has one that was read."""
        parts = (
            Part("filename", text(raw, "filename")),
            *content,
        )
        return self._document(
            issue,
            project,
            address=f"attachment/{text(raw, 'id')}",
            # not its name, which may hold a secret: a title is stored and shown
            called=f"attachment {text(raw, 'id')}",
            kind="attachment",
            parts=parts,
            author=mapping(raw.get("author")),
            written=text(raw, "created"),
            gaps=gaps,
        )

    def of_link(
        self, issue: Mapping[str, Any], raw: Mapping[str, Any], project: Project
    ) -> Document:
        """A link to another site; Jira tells neither who made it nor when."""
        thing = mapping(raw.get("object"))
        texts = {key: text(thing, key) for key in ("url", "title", "summary")}
        return self._document(
            issue,
            project,
            address=f"remotelink/{text(raw, 'id')}",
            called="link",
            kind="field",
            parts=tuple(Part(f"object/{key}", each) for key, each in texts.items() if each),
            author={},
            written=text(mapping(issue.get("fields")), "updated"),
        )

    def of_change(
        self, issue: Mapping[str, Any], raw: Mapping[str, Any], project: Project
    ) -> Document | None:
        """What text fields said before one change; None when the change was of other things."""
        names = {each.name.lower() for each in self.fields.values()} | set(SYSTEM_FIELDS)
        found = tuple(
            Part(f"items/{index}/fromString", text(item, "fromString"))
            for index, item in enumerate(rows(raw.get("items")))
            if text(item, "fromString")
            and (
                text(item, "fieldId") in SYSTEM_FIELDS
                or self._is_text(text(item, "fieldId"))
                or text(item, "field").lower() in names | _OLD_VALUES
            )
        )
        if not found:
            return None
        return self._document(
            issue,
            project,
            address=f"changelog/{text(raw, 'id')}",
            called="history",
            kind="changelog",
            parts=found,
            author=mapping(raw.get("author")),
            written=text(raw, "created"),
        )

    # --- joined --------------------------------------------------------------------------------

    def _document(
        self,
        issue: Mapping[str, Any],
        project: Project,
        *,
        address: str,
        called: str,
        kind: str,
        parts: tuple[Part, ...],
        author: Mapping[str, Any],
        written: str,
        edited: str = "",
        query: str = "",
        visibility: Mapping[str, Any] | None = None,
        internal: bool = False,
        gaps: tuple[Gap, ...] = (),
    ) -> Document:
        key = text(issue, "key")
        location = Location(
            self.connector,
            project.key,
            f"{text(issue, 'id')}/{address}",
            url=f"{self.browse}/browse/{key}{query}" if self.browse else "",
            title=f"{key}, {called}",
        )
        return Document(
            location,
            kind,
            parts,
            self.person(author),
            moment(written),
            edited_at=moment(edited) if edited and edited != written else None,
            audience=audience(issue, project, visibility or {}, internal=internal),
            parent=key,
            gaps=gaps,
        )

    def person(self, raw: Mapping[str, Any]) -> Person | None:
        """A user as Cloud (accountId) or Data Center (key, name) describes one."""
        identity = text(raw, "accountId") or text(raw, "key") or text(raw, "name")
        if not identity:
            return None
        return Person(
            self.connector,
            identity,
            name=text(raw, "displayName"),
            email=text(raw, "emailAddress"),
            bot=text(raw, "accountType") == "app",
            external=text(raw, "accountType") == "customer",
        )


def audience(
    issue: Mapping[str, Any],
    project: Project,
    visibility: Mapping[str, Any],
    *,
    internal: bool = False,
) -> Audience:
    """Who can read one text of an issue, as far as the issue itself tells."""
    fields = mapping(issue.get("fields"))
    watchers = mapping(fields.get("watches")).get("watchCount")
    notes = []
    if visibility:
        who = text(visibility, "value") or text(visibility, "identifier")
        notes.append(f"only the {text(visibility, 'type') or 'group'} {who}")
    elif fields.get("security"):
        notes.append(f"security level {text(mapping(fields['security']), 'name')}")
    restricted = bool(notes)
    if isinstance(watchers, int) and watchers > 0:
        notes.append(f"{watchers} watcher{'s' if watchers > 1 else ''}")
    if restricted or internal:
        word = "restricted"
    elif project.private is None:
        word = "unknown"
    else:
        word = "private" if project.private else "public"
    return Audience(
        visibility=word,
        guests=project.desk and not restricted and not internal,
        note=", ".join(notes),
    )
