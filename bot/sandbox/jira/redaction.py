"""What does Atlassian Guard's redact API do to text, and to the history that kept it?

POST /rest/api/3/redact and GET /rest/api/3/redact/status/{jobId} of the Cloud description;
"Redact data in Jira" (Guard help): irreversible, a solid bar, history of the past ten days.
"""

from __future__ import annotations

import base64
import hashlib
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse, Response

from bot.sandbox.jira.http import CLOUD, Call, Endpoint, Refusal
from bot.sandbox.jira.model import Issue
from bot.sandbox.jira.render import Json

if TYPE_CHECKING:
    from bot.sandbox.jira.world import JiraWorld

HISTORY = 10 * 86400.0
"""Seconds of history that a redaction covers."""
BAR = "█"


def expected_text(text: str) -> str:
    """The documented form of a text that is to be redacted: base64 of the hex of its sha256."""
    return base64.b64encode(hashlib.sha256(text.encode()).hexdigest().encode()).decode()


@dataclass
class Job:
    """One bulk redaction; done when its time has come and somebody asks."""

    id: str
    redactions: list[Json]
    due: float
    started: float
    results: list[Json] | None = None


class Redactions:
    """The redact API of one site."""

    def __init__(self, world: JiraWorld) -> None:
        self._world = world
        self.guard = False
        """Whether the site has Atlassian Guard."""
        self.allowed: set[str] = {"leakwatch"}
        """Names of the users who may redact; others get 401."""
        self.delay = 0.0
        """Seconds until a job is completed: pending for the first half, then in progress."""
        self.jobs: dict[str, Job] = {}

    def submit(self, redactions: list[Json]) -> Job:
        """Accept a job."""
        now = self._world.clock()
        job = Job(str(uuid.uuid4()), redactions, now + self.delay, now)
        self.jobs[job.id] = job
        return job

    def status(self, job: Job) -> str:
        """PENDING, IN_PROGRESS or COMPLETED; does the work when it is due."""
        now = self._world.clock()
        if now < job.due:
            return "PENDING" if now < (job.started + job.due) / 2 else "IN_PROGRESS"
        if job.results is None:
            job.results = [
                {"externalId": one["externalId"], "successful": self._redact(one)}
                for one in job.redactions
            ]
        return "COMPLETED"

    def _redact(self, one: Json) -> bool:
        item, position = one["contentItem"], one["redactionPosition"]
        issue = self._world.issues.get(str(item["id"]))
        if issue is None:
            return False
        holder, key = self._place(issue, item["entityType"], str(item["entityId"]))
        if holder is None:
            return False
        value = holder[key] if isinstance(holder, dict) else getattr(holder, key)
        taken: str | None
        if isinstance(value, str) and not position.get("adfPointer"):
            taken, new = _bar(value, position)
        elif isinstance(value, dict):
            node = _node(value, str(position.get("adfPointer", "")))
            if node is None:
                return False
            taken, new = _bar(node["text"], position)
        else:
            return False
        if taken is None:
            return False
        with self._world.changing(issue) as now:
            if isinstance(value, dict):
                assert node is not None
                node["text"] = new
            elif isinstance(holder, dict):
                holder[key] = new
            else:
                setattr(holder, key, new)
            if item["entityType"] == "issuefieldvalue":
                self._history(issue, str(item["entityId"]), taken, now)
        return True

    def _place(self, issue: Issue, kind: str, name: str) -> tuple[Any, str]:
        if kind == "issuefieldvalue" and name in issue.fields:
            return issue.fields, name
        if kind == "issue-comment":
            for comment in issue.comments:
                if comment.id == name:
                    return comment, "body"
        if kind == "issue-worklog":
            for log in issue.worklogs:
                if log.id == name:
                    return log, "comment"
        return None, ""

    def _history(self, issue: Issue, field: str, taken: str, now: float) -> None:
        bar = BAR * len(taken)
        for change in issue.history:
            if change.created < now - HISTORY:
                continue
            for item in change.items:
                if item.field_id == field:
                    item.old_text = item.old_text and item.old_text.replace(taken, bar)
                    item.new_text = item.new_text and item.new_text.replace(taken, bar)


def _bar(text: str, position: Json) -> tuple[str | None, str]:
    """What is taken out and the text without it; (None, text) when it is not what was expected.

    Positions count UTF-16 units, as Jira's platform does (assumed: the description is silent).
    """
    units = text.encode("utf-16-le")
    start, end = 2 * int(position["from"]), 2 * int(position["to"])
    taken = units[start:end].decode("utf-16-le", "replace")
    if not taken or end > len(units) or expected_text(taken) != position["expectedText"]:
        return None, text
    bar = (BAR * len(taken)).encode("utf-16-le")
    return taken, (units[:start] + bar + units[end:]).decode("utf-16-le")


def _node(document: Json, pointer: str) -> Json | None:
    """The text node that a JSON pointer ending in /text leads to."""
    *steps, last = pointer.lstrip("/").split("/")
    node: Any = document
    for step in steps:
        try:
            node = node[int(step)] if isinstance(node, list) else node[step]
        except (KeyError, IndexError, ValueError, TypeError):
            return None
    if last != "text" or not isinstance(node, dict) or node.get("type") != "text":
        return None
    return node


def _admit(call: Call) -> Redactions:
    redactions = call.world.redactions
    if call.person.name not in redactions.allowed:
        raise Refusal(401, "The user is not authorised to redact data.")
    if not redactions.guard:
        raise Refusal(403, "AGP subscription is not present")
    return redactions


def submit(call: Call) -> Response:
    """Start a redaction job: 202 and its id."""
    redactions, asked = _admit(call), call.json().get("redactions")
    if not isinstance(asked, list) or not asked:
        raise Refusal(400, "redactions must not be empty.")
    for one in asked:
        _check(one)
    return JSONResponse(redactions.submit(asked).id, 202)


def _check(one: Any) -> None:
    try:
        uuid.UUID(one["externalId"])
        item, position = one["contentItem"], one["redactionPosition"]
        kinds = ("issuefieldvalue", "issue-comment", "issue-worklog")
        good = item["entityType"] in kinds and bool(item["entityId"]) and bool(item["id"])
        good = good and isinstance(position["expectedText"], str) and bool(one["reason"])
        good = good and 0 <= position["from"] < position["to"]
    except (KeyError, TypeError, ValueError, AttributeError):
        good = False
    if not good:
        raise Refusal(400, "Invalid redaction request.")


def status(call: Call) -> Json:
    """How far a job is."""
    redactions = _admit(call)
    job = redactions.jobs.get(call.path["job"])
    if job is None:
        raise Refusal(404, "Job not found.")
    answer: Json = {"jobStatus": redactions.status(job)}
    if job.results is not None:
        answer["bulkRedactionResponse"] = {"results": job.results}
    return answer


ENDPOINTS = (
    Endpoint("POST", "/redact", submit, CLOUD),
    Endpoint("GET", "/redact/status/{job}", status, CLOUD),
)
