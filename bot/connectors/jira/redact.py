"""How is a text taken out of an issue in place, and what stays behind although it is done?

The ladder: Guard's redact API where the site has it, else a plain edit in place, without mails
where we may. Comments are edited, never deleted: a deletion may write the text into the history.
Jira has no conditional writes, so a text is read again right before it is written and compared.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from bot.connectors.base import Edit
from bot.connectors.jira.api import Invalid, JiraApi, Missing
from bot.connectors.jira.document import put
from bot.connectors.jira.guard import Guard
from bot.connectors.jira.issue import Reader, Source
from bot.connectors.jira.marks import fit, for_url
from bot.connectors.jira.restore import putting_back
from bot.connectors.jira.wild import mapping, text
from bot.errors import NotAllowed
from bot.model import Document, Location, Outcome, Result

_TRIES = 3
_LINE = 255
"""Most characters of a summary or a one-line field."""
_TEXT = 32_767
"""Most characters of any other text."""
_GUARD_DAYS = 10

HISTORY_IS_FIXED = (
    "Jira lets nobody edit the issue history. Move what matters to a new issue and delete this "
    "one, or have an admin of Atlassian Guard redact it; revoking the credential helps either way."
)
PERMISSION = {
    "comment": "EDIT_ALL_COMMENTS",
    "worklog": "EDIT_ALL_WORKLOGS",
    "attachment": "DELETE_ALL_ATTACHMENTS",
    "remotelink": "LINK_ISSUES",
}
"""What changing each kind takes; EDIT_ISSUES for the fields."""
_NEXT = {
    "comment": "Grant it, or have a project admin restrict the comment to a role.",
    "attachment": "Grant it, or have a project admin delete the attachment.",
}
_NEXT_RUNG = "Grant it, or have a project admin edit the text or set an issue security level."


class Redactor:
    """Changes texts of one site."""

    def __init__(
        self, reader: Reader, guard: Guard, *, clock: Callable[[], float] = time.time
    ) -> None:
        self._reader = reader
        self._api: JiraApi = reader.api
        self._site = reader.site
        self._guard = guard
        self._clock = clock

    def rewrite(self, location: Location, edit: Edit) -> Result:
        """See `Connector.rewrite`."""
        kind = _kind(location)
        by: list[str] = []
        mailed = asked = False
        for attempt in range(_TRIES + 1):
            source = self._reader.source(location)
            if source is None:
                return Result(Outcome.ALREADY, reason="It is gone.")
            changed = changes(source.document, edit(source.document))
            if not changed:
                return self._nothing_left(source, by, mailed)
            if kind == "changelog":
                return Result(Outcome.REFUSED, reason=HISTORY_IS_FIXED)
            if kind == "attachment":
                return self._delete(source)
            if attempt == _TRIES:
                break
            if kind != "remotelink" and not asked and self._guard.usable:
                asked = True
                if self._guard.redact(source, changed):
                    by.append("redact-api")
                    continue
            wrote = self._edit(source, changed)
            if isinstance(wrote, Result):
                return wrote
            if wrote is not None:
                mailed = mailed or wrote
                by.append("edit-in-place")
        return Result(
            Outcome.FAILED,
            "+".join(dict.fromkeys(by)),
            "The text kept changing or came back while it was being redacted.",
            retry_after=60.0,
        )

    def restore(self, location: Location, original: Document) -> Result:
        """See `Connector.restore`."""
        kind = _kind(location)
        if kind == "changelog":
            return Result(Outcome.REFUSED, reason=HISTORY_IS_FIXED)
        for _ in range(_TRIES):
            source = self._reader.source(location)
            if source is None:
                what = "the attachment was deleted" if kind == "attachment" else "it is gone"
                return Result(Outcome.REFUSED, reason=f"It cannot be put back: {what}.")
            changed = putting_back(original.parts, source.document.parts)
            if changed is None:
                reason = "Somebody has edited it since; their words would be lost."
                return Result(Outcome.REFUSED, reason=reason)
            if not changed:
                return Result(Outcome.ALREADY, reason="The original text stands there.")
            wrote = self._edit(source, changed)
            if isinstance(wrote, Result):
                return wrote
            if wrote is not None:
                latest = self._reader.source(location)
                if latest and putting_back(original.parts, latest.document.parts) == {}:
                    return Result(Outcome.DONE, "edit-in-place")
        return Result(Outcome.FAILED, reason="The text kept changing.", retry_after=60.0)

    # --- one step ------------------------------------------------------------------------------

    def _nothing_left(self, source: Source, by: list[str], mailed: bool) -> Result:
        retryable = [gap for gap in source.document.gaps if gap.retry]
        if retryable:
            # unread is not clean
            return Result(Outcome.FAILED, reason=retryable[0].detail, retry_after=60.0)
        if not by:
            return Result(Outcome.ALREADY, reason="Nothing in it has to go.")
        left = remains(source, by, mailed=mailed, now=self._clock())
        return Result(Outcome.DONE, "+".join(dict.fromkeys(by)), remains=left)

    def _edit(self, source: Source, changed: Mapping[str, str]) -> bool | Result | None:
        """Write the texts: whether people were mailed; None when the text was another by then.

        A `Result` when Jira does not let us.
        """
        location = source.document.location
        kind = _kind(location)
        permission = PERMISSION.get(kind, "EDIT_ISSUES")
        rights = self._rights(source, permission)
        silent = rights["ADMINISTER_PROJECTS"] or rights["ADMINISTER"]
        # without the right to it, Jira ignores a request that asks for silence
        quiet = silent and not self._site.settings.notify_users
        latest = self._reader.source(location)
        if latest is None or latest.document.parts != source.document.parts:
            return None
        try:
            self._put(latest, changed, quiet=quiet)
        except NotAllowed:
            return self._refused(kind, permission)
        except Missing:
            if rights[permission]:
                return None
            return self._refused(kind, permission)
        except Invalid as error:
            # Jira answers 400 where others say 403
            if not rights[permission]:
                return self._refused(kind, permission)
            if error.fields:
                reason = (
                    f"Jira does not take {', '.join(error.fields)}: the field is not on the edit "
                    "screen, or the issue is locked. Add the field to the screen, or edit it by "
                    "hand."
                )
                return Result(Outcome.REFUSED, reason=reason)
            return Result(Outcome.FAILED, reason=str(error), retry_after=300.0)
        return not quiet

    def _rights(self, source: Source, permission: str) -> dict[str, bool]:
        names = (permission, "ADMINISTER_PROJECTS", "ADMINISTER")
        try:
            return self._site.rights(names, issueId=text(source.issue, "id"))
        except (Missing, Invalid, NotAllowed):
            return dict.fromkeys(names, False)

    def _put(self, source: Source, changed: Mapping[str, str], *, quiet: bool) -> None:
        location = source.document.location
        number, _, address = location.document.partition("/")
        kind, _, identity = address.partition("/")
        params = {"notifyUsers": "false"} if quiet else {}
        scope = PERMISSION.get(kind, "EDIT_ISSUES")
        if kind == "remotelink":
            thing = dict(mapping(source.raw.get("object")))
            for path, value in changed.items():
                key = path.removeprefix("object/")
                thing[key] = for_url(value) if key == "url" else value
            kept = ("globalId", "application", "relationship")
            body = {key: source.raw[key] for key in kept if source.raw.get(key)}
            where = ("issue", number, "remotelink", identity)
            self._api.call("PUT", *where, body=body | {"object": thing}, scope=scope)
            return
        one_line = kind == "summary" or (
            self._api.cloud and kind not in PERMISSION and isinstance(source.value, str)
        )
        limit = _LINE if one_line else _TEXT
        value = put(source.value, {p: fit(t, limit) for p, t in changed.items()})
        if not identity:
            body = {"fields": {kind: value}}
            self._api.call("PUT", "issue", number, params=params, body=body, scope=scope)
            return
        body = {("body" if kind == "comment" else "comment"): value}
        if mapping(source.raw.get("visibility")):
            # left out, the restriction would fall and everybody could read it
            body["visibility"] = source.raw["visibility"]
        if kind == "worklog":
            params["adjustEstimate"] = "leave"
        where = ("issue", number, kind, identity)
        self._api.call("PUT", *where, params=params, body=body, scope=scope)

    def _delete(self, source: Source) -> Result:
        location = source.document.location
        identity = location.document.rpartition("/")[2]
        permission = PERMISSION["attachment"]
        try:
            self._api.call("DELETE", "attachment", identity, scope=permission)
        except NotAllowed:
            return self._refused("attachment", permission)
        except Missing:
            if self._reader.source(location) is not None:
                return self._refused("attachment", permission)
        if self._reader.source(location) is not None:
            return Result(Outcome.FAILED, reason="The attachment is still there.", retry_after=60.0)
        left = (
            "places in texts that showed the attachment now show nothing",
            "the issue history keeps its file name",
            *remains(source, ["attachment-delete"], mailed=False, now=self._clock()),
        )
        return Result(Outcome.DONE, "attachment-delete", remains=left)

    def _refused(self, kind: str, permission: str) -> Result:
        reason = (
            f"Our account lacks the permission {permission}, or the issue is read-only (archived, "
            f"or a closed workflow step). {_NEXT.get(kind, _NEXT_RUNG)}"
        )
        return Result(Outcome.REFUSED, reason=reason)


def changes(before: Document, after: Document) -> dict[str, str]:
    """Path → new text of every part that an edit changed."""
    now = {part.path: part.text for part in after.parts}
    return {p.path: now[p.path] for p in before.parts if now.get(p.path, p.text) != p.text}


def remains(source: Source, by: list[str], *, mailed: bool, now: float) -> tuple[str, ...]:
    """What stays behind, as clauses for people."""
    document = source.document
    out = []
    is_field = _kind(document.location) not in PERMISSION
    if is_field and "edit-in-place" in by:
        out.append("the issue history keeps the old text")
    elif is_field and now - document.written_at.timestamp() > _GUARD_DAYS * 86400:
        out.append(f"issue history older than {_GUARD_DAYS} days is not covered by the redact API")
    watches = mapping(mapping(source.issue.get("fields")).get("watches")).get("watchCount")
    count = f" ({watches} watching now)" if isinstance(watches, int) and watches else ""
    out.append(f"mails that Jira sent when it was written{count}")
    if mailed:
        out.append(
            "this edit was mailed to the watchers, perhaps with the old text"
            " (only a project admin can edit without mails)"
        )
    if source.project.desk and document.audience.guests:
        out.append("what the customer portal has mailed to customers")
    return tuple(out)


def _kind(location: Location) -> str:
    return location.document.partition("/")[2].partition("/")[0]
