"""Comments and worklogs over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from starlette.responses import Response

from bot.sandbox.jira.http import CLOUD, Call, Endpoint, Refusal, created, empty
from bot.sandbox.jira.issues import incoming
from bot.sandbox.jira.model import Comment, FieldSpec, Issue, Worklog
from bot.sandbox.jira.render import Json, Render
from bot.sandbox.jira.site import visible_issue

_BODY = FieldSpec("comment", "Comment", "string", rich=True)


def _comments(call: Call, issue: Issue) -> list[Comment]:
    return [c for c in issue.comments if call.world.may_read(call.user, c)]


def list_comments(call: Call) -> Json:
    """A page of comments: 100 on Cloud, all on Data Center unless asked otherwise."""
    issue, render = visible_issue(call), Render.of(call)
    start = call.number("startAt", 0)
    cloud = call.world.edition == "cloud"
    most = call.number("maxResults", 100 if cloud else 1_000_000, 5000 if cloud else None)
    order = call.query.get("orderBy", "created")
    if order.lstrip("+-") != "created":
        raise Refusal(400, f"Unsupported orderBy value '{order}'.")
    found = _comments(call, issue)
    found.sort(key=lambda c: (c.created, int(c.id)), reverse=order.startswith("-"))
    page = found[start : start + most]
    expand = call.words("expand")
    return {
        "startAt": start,
        "maxResults": most,
        "total": len(found),
        "comments": [render.comment(issue, comment, expand) for comment in page],
    }


def comments_by_id(call: Call) -> Json:
    """Comments by id, from any issue; what can't be seen is left out (Cloud)."""
    wanted = call.json().get("ids") or []
    if not 1 <= len(wanted) <= 1000:
        raise Refusal(400, "ids takes 1 to 1000 comment ids.")
    start, render, expand = call.number("startAt", 0), Render.of(call), call.words("expand")
    numbers = {str(number) for number in wanted}
    found = [
        render.comment(issue, comment, expand)
        for issue in call.world.issues.values()
        if call.world.may_see(call.user, issue)
        for comment in _comments(call, issue)
        if comment.id in numbers
    ]
    return {
        "startAt": start,
        "maxResults": 1000,
        "total": len(found),
        "isLast": True,
        "values": found[start:],
    }


def _comment(call: Call, issue: Issue) -> Comment:
    for comment in _comments(call, issue):
        if comment.id == call.path["id"]:
            return comment
    raise Refusal(404, f"Can not find a comment for the id: {call.path['id']}.")


def get_comment(call: Call) -> Json:
    """One comment."""
    issue = visible_issue(call)
    return Render.of(call).comment(issue, _comment(call, issue), call.words("expand"))


def _visibility(call: Call, value: Any) -> dict[str, str] | None:
    if not value:
        return None
    kind, name = value.get("type"), value.get("value") or value.get("identifier")
    held = call.person.groups if kind == "group" else call.person.roles
    if kind not in ("role", "group") or name not in held:
        message = "You are currently not a member of the project role or group: " + str(name)
        raise Refusal(400, errors={"commentLevel": message + "."})
    return {"type": kind, "value": str(name), "identifier": str(name)}


def _body(call: Call) -> Any:
    body = incoming(call, _BODY, call.json().get("body"))
    if not body or not call.world.text(body).strip():
        raise Refusal(400, errors={"comment": "Comment body can not be empty!"})
    return body


def add_comment(call: Call) -> Response:
    """Write a comment."""
    issue, world = visible_issue(call), call.world
    if not world.can(call.person, "ADD_COMMENTS", issue.project):
        raise Refusal(400, "You do not have the permission to comment on this issue.")
    properties = {p["key"]: p["value"] for p in call.json().get("properties") or ()}
    comment = world.comment(
        issue,
        _body(call),
        call.person.name,
        visibility=_visibility(call, call.json().get("visibility")),
        properties=properties,
    )
    return created(Render.of(call).comment(issue, comment))


def edit_comment(call: Call) -> Response | Json:
    """Change a comment; visibility stays unless given."""
    issue, world, person = visible_issue(call), call.world, call.person
    comment = _comment(call, issue)
    own = comment.author == person.name and world.can(person, "EDIT_OWN_COMMENTS", issue.project)
    if not own and not world.can(person, "EDIT_ALL_COMMENTS", issue.project):
        raise Refusal(400, "You do not have the permission to edit this comment.")
    if not issue.editable or world.projects[issue.project].archived:
        raise Refusal(400, "You do not have the permission to edit this comment.")
    body = _body(call)
    if "visibility" in call.json():
        visibility = _visibility(call, call.json()["visibility"])
        if comment.parent and visibility != comment.visibility:
            raise Refusal(400, "The visibility of a child comment cannot be changed.")
        comment.visibility = visibility
    for prop in call.json().get("properties") or ():
        comment.properties[prop["key"]] = prop["value"]
    # Data Center knows no notifyUsers for comments; on Cloud it is granted to everybody
    silent = world.edition == "cloud" and not call.flag("notifyUsers", True)
    world.edit_comment(issue, comment, body, person.name, notify=not silent)
    return Render.of(call).comment(issue, comment, call.words("expand"))


def delete_comment(call: Call) -> Response:
    """Delete a comment."""
    issue, world, person = visible_issue(call), call.world, call.person
    comment = _comment(call, issue)
    own = comment.author == person.name and world.can(person, "DELETE_OWN_COMMENTS", issue.project)
    if not own and not world.can(person, "DELETE_ALL_COMMENTS", issue.project):
        raise Refusal(400, "You do not have the permission to delete this comment.")
    world.delete_comment(issue, comment, person.name)
    return empty()


def _worklogs(call: Call, issue: Issue) -> list[Worklog]:
    return [w for w in issue.worklogs if call.world.may_read(call.user, w)]


def list_worklogs(call: Call) -> Json:
    """A page of worklogs."""
    issue, render = visible_issue(call), Render.of(call)
    start, most = call.number("startAt", 0), call.number("maxResults", 5000, 5000)
    found = _worklogs(call, issue)
    return {
        "startAt": start,
        "maxResults": most,
        "total": len(found),
        "worklogs": [render.worklog(issue, log) for log in found[start : start + most]],
    }


def _worklog(call: Call, issue: Issue) -> Worklog:
    for log in _worklogs(call, issue):
        if log.id == call.path["id"]:
            return log
    raise Refusal(404, f"Cannot find worklog with id: '{call.path['id']}'.")


def get_worklog(call: Call) -> Json:
    """One worklog."""
    issue = visible_issue(call)
    return Render.of(call).worklog(issue, _worklog(call, issue))


def add_worklog(call: Call) -> Response:
    """Log time."""
    issue, world, body = visible_issue(call), call.world, call.json()
    if not world.can(call.person, "WORK_ON_ISSUES", issue.project):
        raise Refusal(400, "You do not have the permission to log work on this issue.")
    seconds = body.get("timeSpentSeconds")
    if not isinstance(seconds, int) or seconds <= 0:
        raise Refusal(400, errors={"timeLogged": "You must indicate the time spent working."})
    text = incoming(call, _BODY, body.get("comment"))
    started = None
    if given := body.get("started"):
        try:
            started = datetime.strptime(given, "%Y-%m-%dT%H:%M:%S.%f%z").timestamp()
        except ValueError:
            raise Refusal(400, errors={"started": "Invalid date."}) from None
    log = world.worklog(issue, text, call.person.name, seconds=seconds, started=started)
    return created(Render.of(call).worklog(issue, log))


def edit_worklog(call: Call) -> Json:
    """Change a worklog."""
    issue, world, person = visible_issue(call), call.world, call.person
    log, body = _worklog(call, issue), call.json()
    own = log.author == person.name and world.can(person, "EDIT_OWN_WORKLOGS", issue.project)
    if not own and not world.can(person, "EDIT_ALL_WORKLOGS", issue.project):
        raise Refusal(400, "You do not have the permission to edit this worklog.")
    if not issue.editable or world.projects[issue.project].archived:
        raise Refusal(400, "You do not have the permission to edit this worklog.")
    silent = world.edition == "cloud" and not call.flag("notifyUsers", True)
    text = incoming(call, _BODY, body["comment"]) if "comment" in body else log.comment
    if seconds := body.get("timeSpentSeconds"):
        log.seconds = int(seconds)
    world.edit_worklog(issue, log, text, person.name, notify=not silent)
    return Render.of(call).worklog(issue, log)


def delete_worklog(call: Call) -> Response:
    """Delete a worklog."""
    issue, world, person = visible_issue(call), call.world, call.person
    log = _worklog(call, issue)
    own = log.author == person.name and world.can(person, "DELETE_OWN_WORKLOGS", issue.project)
    if not own and not world.can(person, "DELETE_ALL_WORKLOGS", issue.project):
        raise Refusal(400, "You do not have the permission to delete this worklog.")
    with world.changing(issue):
        issue.worklogs.remove(log)
    world.hooks.worklog("worklog_deleted", issue, log, person.name)
    return empty()


def worklogs_updated(call: Call) -> Json:
    """Ids of worklogs changed since a moment in ms, leaving out the last minute; 1000 a page."""
    since, render = call.number("since", 0), Render.of(call)
    until = int((call.world.clock() - 60) * 1000)
    found = sorted(
        (int(log.updated * 1000), int(log.id))
        for issue in call.world.issues.values()
        if call.world.may_see(call.user, issue)
        for log in _worklogs(call, issue)
        if since <= int(log.updated * 1000) <= until
    )
    page = found[:1000]
    last = len(found) <= 1000
    here = f"{render.api}/worklog/updated"
    end = until if last else page[-1][0]
    answer: Json = {
        "values": [{"worklogId": n, "updatedTime": at, "properties": []} for at, n in page],
        "since": since,
        "until": end,
        "self": f"{here}?since={since}",
        "lastPage": last,
    }
    if not last:
        answer["nextPage"] = f"{here}?since={end}"
    return answer


def worklogs_by_id(call: Call) -> list[Json]:
    """Worklogs by id, from any issue."""
    wanted = call.json().get("ids") or []
    if not 1 <= len(wanted) <= 1000:
        raise Refusal(400, "ids takes 1 to 1000 worklog ids.")
    numbers, render = {str(number) for number in wanted}, Render.of(call)
    return [
        render.worklog(issue, log)
        for issue in call.world.issues.values()
        if call.world.may_see(call.user, issue)
        for log in _worklogs(call, issue)
        if log.id in numbers
    ]


ENDPOINTS = (
    Endpoint("GET", "/issue/{issue}/comment", list_comments),
    Endpoint("POST", "/issue/{issue}/comment", add_comment),
    Endpoint("GET", "/issue/{issue}/comment/{id}", get_comment),
    Endpoint("PUT", "/issue/{issue}/comment/{id}", edit_comment),
    Endpoint("DELETE", "/issue/{issue}/comment/{id}", delete_comment),
    Endpoint("POST", "/comment/list", comments_by_id, CLOUD),
    Endpoint("GET", "/issue/{issue}/worklog", list_worklogs),
    Endpoint("POST", "/issue/{issue}/worklog", add_worklog),
    Endpoint("GET", "/issue/{issue}/worklog/{id}", get_worklog),
    Endpoint("PUT", "/issue/{issue}/worklog/{id}", edit_worklog),
    Endpoint("DELETE", "/issue/{issue}/worklog/{id}", delete_worklog),
    Endpoint("GET", "/worklog/updated", worklogs_updated),
    Endpoint("POST", "/worklog/list", worklogs_by_id),
)
