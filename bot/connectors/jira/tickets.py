"""Which Jira issue tells the people of an incident, and does it say where the incident stands?

One ticket per incident. It is found by the key that the caller kept, else by its label (search
lags, so that comes second). What people wrote into it is never written over.
"""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Sequence
from typing import Any

from bot.config import JiraSite
from bot.connectors.jira import adf
from bot.connectors.jira.api import Invalid, JiraApi, Missing
from bot.connectors.jira.document import parts_of
from bot.connectors.jira.wild import mapping, rows, text
from bot.errors import ConfigError, NotAllowed, ServerTrouble

_log = logging.getLogger(__name__)
PROPERTY = "leakwatch"
"""Issue property that says which incident a ticket is of, and which text is ours."""
_INTERNAL = {"key": "sd.public.comment", "value": {"internal": True}}
_SUMMARY = 255
_TEXT = 32_000
_FIELDS = "summary,description,status"


class Tickets:
    """The incident tickets in `incident_project` of one site."""

    def __init__(self, api: JiraApi, settings: JiraSite) -> None:
        self._api = api
        self._project = settings.incident_project
        self._type = settings.incident_issue_type

    def upsert_ticket(
        self,
        fingerprint: str,
        number: int,
        summary: str,
        body_paragraphs: Sequence[str],
        *,
        done: bool = False,
        existing_key: str | None = None,
    ) -> str:
        """Make the ticket, or bring it up to date; its key. Safe to repeat.

        The texts are plain and free of secrets. `done` moves it to a status of the category
        Done, and False moves it back from there. Raises `ApiError`, and `ConfigError` when
        `incident_project` is not set or takes no such issue.
        """
        if not self._project:
            raise ConfigError("jira.incident_project is not set, so no tickets are kept.")
        title = " ".join(summary.split())[:_SUMMARY]
        body = "\n\n".join(body_paragraphs)[:_TEXT]
        issue = self._find(fingerprint, existing_key)
        if issue is None:
            issue = self._create(fingerprint, number, title, body)
        else:
            self._update(issue, fingerprint, number, title, body)
        self._move(issue, done=done)
        return text(issue, "key")

    def _find(self, fingerprint: str, existing_key: str | None) -> dict[str, Any] | None:
        if existing_key:
            try:
                params = {"fields": _FIELDS}
                return mapping(self._api.call("GET", "issue", existing_key, params=params))
            except Missing:
                pass  # deleted, or moved out of sight: a twin may be labelled
        jql = (
            f'project = "{self._project}" AND labels = "{label(fingerprint)}" ORDER BY created ASC'
        )
        asked: dict[str, Any] = {"jql": jql, "maxResults": 1, "fields": _FIELDS.split(",")}
        where = ("search", "jql") if self._api.cloud else ("search",)
        try:
            answer = mapping(self._api.call("POST", *where, body=asked))
        except Invalid:
            raise self._wrong("cannot be searched") from None
        return next(iter(rows(answer.get("issues"))), None)

    def _create(self, fingerprint: str, number: int, title: str, body: str) -> dict[str, Any]:
        fields: dict[str, Any] = {
            "project": {"key": self._project},
            "issuetype": {"name": self._type},
            "summary": title,
            "description": self._rich(body),
            "labels": ["leakwatch", label(fingerprint)],
        }
        mark = {"key": PROPERTY, "value": _mark(fingerprint, number, body)}
        asked = {"fields": fields, "properties": [mark]}
        try:
            made = mapping(self._api.call("POST", "issue", body=asked, scope="CREATE_ISSUES"))
        except Invalid as error:
            if "labels" not in error.fields:
                raise self._wrong(f"does not take it ({', '.join(error.fields)})") from None
            # labels are not on the create screen: the property still marks it
            del fields["labels"]
            made = mapping(self._api.call("POST", "issue", body=asked, scope="CREATE_ISSUES"))
        if not text(made, "key"):
            raise ServerTrouble("Jira did not say which issue it made.")
        return made

    def _wrong(self, what: str) -> ConfigError:
        return ConfigError(
            f"The project {self._project} for incident tickets {what}.",
            hint="Check incident_project and incident_issue_type, and that our account may "
            "create issues with summary, description and labels there.",
        )

    def _update(
        self, issue: dict[str, Any], fingerprint: str, number: int, title: str, body: str
    ) -> None:
        key = text(issue, "key")
        fields = mapping(issue.get("fields"))
        present = _words(parts_of(fields.get("description")))
        known = self._mark_of(key)
        wanted = _mark(fingerprint, number, body)
        if known.get("wrote") == wanted["wrote"]:
            return
        changed: dict[str, Any] = {}
        if known and _digest(present) == known.get("reads"):
            changed["description"] = self._rich(body)
        else:
            # somebody wrote in it: their words stay, ours follow as a comment
            self._comment(key, body)
        if text(fields, "summary") != title and known.get("title") in (
            None,
            text(fields, "summary"),
        ):
            changed["summary"] = title
        if changed:
            put = {"fields": changed}
            self._api.call("PUT", "issue", key, body=put, scope="EDIT_ISSUES")
        where = ("issue", key, "properties", PROPERTY)
        if "description" not in changed:
            wanted["reads"] = known.get("reads", "")
        self._api.call("PUT", *where, body=wanted, scope="EDIT_ISSUES")

    def _mark_of(self, key: str) -> dict[str, Any]:
        try:
            raw = mapping(self._api.call("GET", "issue", key, "properties", PROPERTY))
        except Missing:
            return {}
        return mapping(raw.get("value"))

    def _comment(self, key: str, body: str) -> None:
        # internal: on a service project the customer would be mailed
        asked = {"body": self._rich(body), "properties": [_INTERNAL]}
        self._api.call("POST", "issue", key, "comment", body=asked, scope="ADD_COMMENTS")

    def _move(self, issue: dict[str, Any], *, done: bool) -> None:
        key = text(issue, "key")
        status = text(mapping(issue.get("fields")), "status", "statusCategory", "key")
        if (status == "done") == done:
            return
        wanted = ("done",) if done else ("new", "indeterminate")
        answer = mapping(self._api.call("GET", "issue", key, "transitions"))
        moves = rows(answer.get("transitions"))
        for category in wanted:
            for move in moves:
                if text(move, "to", "statusCategory", "key") != category:
                    continue
                asked = {"transition": {"id": text(move, "id")}}
                try:
                    self._api.call("POST", "issue", key, "transitions", body=asked)
                except (Invalid, NotAllowed):
                    continue  # a screen with required fields, or a condition: try the next
                return
        _log.warning(
            "The ticket %s cannot be moved %s: no transition without a form leads there.",
            key,
            "to done" if done else "back from done",
        )

    def _rich(self, body: str) -> Any:
        return adf.paragraphs(body.split("\n\n")) if self._api.cloud else escaped(body)


def label(fingerprint: str) -> str:
    """The label by which the ticket of a credential is found."""
    return f"leakwatch-{re.sub(r'[^A-Za-z0-9]', '', fingerprint)[:16].lower()}"


def escaped(body: str) -> str:
    """Plain text as wiki markup that shows just that; addresses stay links."""
    pieces = re.split(r"(https?://[^\s\[\]{}|]+)", body)
    return "".join(
        piece if index % 2 else re.sub(r"([\\{}\[\]*_|!^~+#?])", r"\\\1", piece)
        for index, piece in enumerate(pieces)
    )


def _mark(fingerprint: str, number: int, body: str) -> dict[str, Any]:
    return {
        "fingerprint": fingerprint,
        "incident": number,
        "wrote": _digest(body),
        "reads": _digest(_words_of(body)),
    }


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()


def _words(parts: Any) -> str:
    return _words_of("\n".join(part.text for part in parts))


def _words_of(body: str) -> str:
    # Jira may reflow and re-escape; what people would have changed are the words
    return " ".join(re.sub(r"\\", "", body).split())
