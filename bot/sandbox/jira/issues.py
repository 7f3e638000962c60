"""Reading, opening and editing issues, and their history, over HTTP."""

from __future__ import annotations

import base64
import json
from typing import Any

from starlette.responses import JSONResponse, Response

from bot.sandbox.jira.adf import is_document
from bot.sandbox.jira.http import CLOUD, Call, Endpoint, Refusal, created, empty
from bot.sandbox.jira.model import ChangeItem, FieldSpec, Issue
from bot.sandbox.jira.render import ISSUE_TYPES, Json, Render
from bot.sandbox.jira.site import visible_issue

TEXT_LIMIT = 32767
"""Characters in one text field."""
_TRANSITIONS = {"11": "To Do", "21": "In Progress", "31": "Done"}


def get(call: Call) -> Json:
    """One issue, as it is now (no index lag)."""
    issue = visible_issue(call)
    fields, expand = call.words("fields") or ["*all"], call.words("expand")
    return Render.of(call).issue(issue, fields, expand, properties=call.words("properties"))


def incoming(call: Call, spec: FieldSpec, value: Any) -> Any:
    """A field value from a request in the stored form. Refuses the wrong shape with 400."""
    if spec.rich and value is not None:
        if call.version == 3 and not is_document(value):
            message = (
                "Operation value must be an Atlassian Document (see the Atlassian Document Format)"
            )
            raise Refusal(400, errors={spec.id: message})
        if call.version == 2 and not isinstance(value, str):
            raise Refusal(400, errors={spec.id: "Operation value must be a string"})
    elif spec.kind == "string" and not isinstance(value, str | None):
        raise Refusal(400, errors={spec.id: "Operation value must be a string"})
    if spec.kind == "string" and len(call.world.text(value)) > TEXT_LIMIT:
        message = f"The entered text is too long. It exceeds the allowed limit of {TEXT_LIMIT:,}"
        raise Refusal(400, errors={spec.id: message + " characters."})
    if spec.kind in ("issuetype", "priority"):
        return _named(spec, value)
    if spec.id == "assignee":
        return _assignee(call, value)
    return value


def _named(spec: FieldSpec, value: Any) -> str:
    given = value if isinstance(value, dict) else {}
    names = {number: name for name, number in ISSUE_TYPES.items()}
    name = given.get("name") or names.get(str(given.get("id")))
    if not name or (spec.kind == "issuetype" and name not in ISSUE_TYPES):
        raise Refusal(400, errors={spec.id: f"Specify a valid {spec.name.lower()}"})
    return str(name)


def _assignee(call: Call, value: Any) -> str:
    given = value or {}
    for user in call.world.users.values():
        if user.account_id == given.get("accountId") or user.name == given.get("name"):
            return user.name
    if not given.get("accountId") and not given.get("name"):
        return ""
    raise Refusal(400, errors={"assignee": "User does not exist."})


def create(call: Call) -> Response:
    """Open an issue."""
    world, person, body = call.world, call.person, call.json()
    fields = dict(body.get("fields") or {})
    place = fields.pop("project", None) or {}
    project = next(
        (
            p
            for p in world.projects.values()
            if place.get("key") == p.key or place.get("id") == p.id
        ),
        None,
    )
    if project is None or not world.can(person, "BROWSE_PROJECTS", project.key):
        raise Refusal(400, errors={"project": "valid project is required"})
    if not world.can(person, "CREATE_ISSUES", project.key):
        message = "You do not have permission to create issues in this project."
        raise Refusal(403, message)
    errors = {}
    if not fields.get("summary"):
        errors["summary"] = "You must specify a summary of the issue."
    if not fields.get("issuetype"):
        errors["issuetype"] = "Specify an issue type"
    for name in fields:
        if name not in world.fields or not world.fields[name].editable:
            errors[name] = _not_on_screen(name)
    if errors:
        raise Refusal(400, errors=errors)
    values = {name: incoming(call, world.fields[name], v) for name, v in fields.items()}
    security = values.pop("security", None)
    assignee = values.pop("assignee", "")
    issue = world.create_issue(
        project.key,
        values.pop("summary"),
        values.pop("description", None),
        author=person.name,
        issuetype=values.pop("issuetype"),
        fields=values,
    )
    issue.assignee = assignee
    if security:
        _set_security(call, issue, security)
    for prop in body.get("properties") or ():
        issue.properties[prop["key"]] = prop["value"]
    here = f"{Render.of(call).api}/issue/{issue.id}"
    return created({"id": issue.id, "key": issue.key, "self": here})


def _not_on_screen(name: str) -> str:
    return f"Field '{name}' cannot be set. It is not on the appropriate screen, or unknown."


def may_stay_silent(call: Call, issue: Issue) -> bool:
    """Whether notifyUsers=false is granted to the caller."""
    world = call.world
    admin = ("ADMINISTER", "ADMINISTER_PROJECTS")
    return any(world.can(call.user, permission, issue.project) for permission in admin)


def notify(call: Call, issue: Issue) -> bool | None:
    """Whether to mail; None: the whole request is to be ignored. Refuses with 403 if so set."""
    if call.flag("notifyUsers", True):
        return True
    if may_stay_silent(call, issue):
        return False
    if call.world.silent_edits == "forbidden":
        message = "To discard the user notification either admin or project admin permissions"
        raise Refusal(403, message + " are required.")
    return None if call.world.silent_edits == "ignored" else True


def edit(call: Call) -> Response:
    """Edit fields: 204. The history keeps what was there."""
    world, person, issue, body = call.world, call.person, visible_issue(call), call.json()
    fields = dict(body.get("fields") or {})
    labels = list(issue.fields.get("labels", ()))
    for name, operations in (body.get("update") or {}).items():
        for operation in operations:
            if "set" in operation:
                fields[name] = operation["set"]
            elif name == "labels" and "add" in operation:
                labels = [*labels, *({operation["add"]} - set(labels))]
                fields[name] = labels
            elif name == "labels" and "remove" in operation:
                labels = [label for label in labels if label != operation["remove"]]
                fields[name] = labels
    project = world.projects[issue.project]
    if project.archived:
        raise Refusal(404, "Issue does not exist or you do not have permission to see it.")
    if not issue.editable:
        raise Refusal(400, "You cannot edit this issue in its current status.")
    errors = {}
    for name in fields:
        known = name in world.fields and world.fields[name].editable
        allowed = known and world.can(person, "EDIT_ISSUES", issue.project)
        if not allowed or name in project.off_screen:
            errors[name] = _not_on_screen(name)
    if errors:
        raise Refusal(400, errors=errors)
    values = {name: incoming(call, world.fields[name], v) for name, v in fields.items()}
    mailed = notify(call, issue)
    if mailed is None:
        return empty()
    if values.pop("security", None) is not None or fields.get("security"):
        _set_security(call, issue, fields["security"])
    if "assignee" in values:
        issue.assignee = values.pop("assignee")
    world.edit_issue(issue, author=person.name, notify=mailed, fields=values)
    for prop in body.get("properties") or ():
        issue.properties[prop["key"]] = prop["value"]
    if call.flag("returnIssue", False):
        return JSONResponse(Render.of(call).issue(issue, ["*all"]))
    return empty()


def _set_security(call: Call, issue: Issue, value: Any) -> None:
    world = call.world
    number = str((value or {}).get("id", ""))
    levels = world.projects[issue.project].security_levels
    allowed = world.can(call.user, "SET_ISSUE_SECURITY", issue.project)
    if not allowed or number not in levels or call.person.name not in levels[number][1]:
        raise Refusal(400, errors={"security": _not_on_screen("security")})
    old, issue.security = issue.security, number
    item = ChangeItem("security", "security", old=old or None, new=number)
    item.old_text = levels[old][0] if old else None
    item.new_text = levels[number][0]
    world.record(issue, call.person.name, [item], notify=False)


def delete(call: Call) -> Response:
    """Delete an issue with everything on it."""
    issue = visible_issue(call)
    if not call.world.can(call.user, "DELETE_ISSUES", issue.project):
        raise Refusal(403, "You do not have permission to delete issues in this project.")
    call.world.delete_issue(issue, call.person.name)
    return empty()


def edit_meta(call: Call) -> Json:
    """Which fields the caller can edit."""
    issue, render = visible_issue(call), Render.of(call)
    if not issue.editable or not call.world.can(call.user, "EDIT_ISSUES", issue.project):
        return {"fields": {}}
    hidden = call.world.projects[issue.project].off_screen
    specs = [s for s in call.world.fields.values() if s.editable and s.id not in hidden]
    return {
        "fields": {
            spec.id: {
                "required": spec.id == "summary",
                "schema": render.field_schema(spec),
                "name": spec.name,
                "key": spec.id,
                "operations": ["set"],
            }
            for spec in specs
        }
    }


def transitions(call: Call) -> Json:
    """Where an issue can go."""
    visible_issue(call)
    render = Render.of(call)
    moves = [
        {"id": number, "name": name, "to": render.status(name), "isAvailable": True}
        for number, name in _TRANSITIONS.items()
    ]
    return {"expand": "transitions", "transitions": moves}


def transition(call: Call) -> Response:
    """Move an issue to another status."""
    issue = visible_issue(call)
    number = str((call.json().get("transition") or {}).get("id", ""))
    if number not in _TRANSITIONS:
        raise Refusal(400, f"Transition id '{number}' is not valid for this issue.")
    if not call.world.can(call.user, "TRANSITION_ISSUES", issue.project):
        raise Refusal(400, "You do not have permission to transition this issue.")
    old, new = issue.status, _TRANSITIONS[number]
    with call.world.changing(issue):
        issue.status = new
    item = ChangeItem("status", "status", old_text=old, new_text=new)
    call.world.record(issue, call.person.name, [item])
    return empty()


def changelog(call: Call) -> Json:
    """The history of one issue, oldest first, 100 a page (Cloud)."""
    issue, render = visible_issue(call), Render.of(call)
    start, most = call.number("startAt", 0), call.number("maxResults", 100, 100)
    page = issue.history[start : start + most]
    return {
        "self": f"{render.api}/issue/{issue.key}/changelog?startAt={start}&maxResults={most}",
        "startAt": start,
        "maxResults": most,
        "total": len(issue.history),
        "isLast": start + most >= len(issue.history),
        "values": [render.change(change) for change in page],
    }


def changelog_bulk(call: Call) -> Json:
    """The histories of up to 1000 issues, a bounded number of entries a page (Cloud)."""
    body, render = call.json(), Render.of(call)
    references, wanted = body.get("issueIdsOrKeys") or [], body.get("fieldIds") or []
    if not 1 <= len(references) <= 1000 or len(wanted) > 10:
        raise Refusal(400, "issueIdsOrKeys takes 1 to 1000 issues and fieldIds up to 10 fields.")
    entries = []
    for reference in references:
        issue = call.world.find(str(reference))
        if issue is None or not call.world.may_see(call.user, issue):
            continue
        for change in issue.history:
            if not wanted or any(item.field_id in wanted for item in change.items):
                entries.append((issue.id, change))
    start = _offset(body.get("nextPageToken"))
    most = min(call.number("maxResults", 1000), 10000)
    logs: dict[str, list[Json]] = {}
    for number, change in entries[start : start + most]:
        logs.setdefault(number, []).append(render.change(change))
    answer: Json = {
        "issueChangeLogs": [{"issueId": k, "changeHistories": v} for k, v in logs.items()]
    }
    if start + most < len(entries):
        token = base64.urlsafe_b64encode(json.dumps(start + most).encode())
        answer["nextPageToken"] = token.decode()
    return answer


def _offset(token: Any) -> int:
    if not token:
        return 0
    try:
        return int(json.loads(base64.urlsafe_b64decode(str(token))))
    except ValueError:
        raise Refusal(400, "The provided nextPageToken is invalid.") from None


ENDPOINTS = (
    Endpoint("POST", "/issue", create),
    Endpoint("GET", "/issue/{issue}", get),
    Endpoint("PUT", "/issue/{issue}", edit),
    Endpoint("DELETE", "/issue/{issue}", delete),
    Endpoint("GET", "/issue/{issue}/editmeta", edit_meta),
    Endpoint("GET", "/issue/{issue}/transitions", transitions),
    Endpoint("POST", "/issue/{issue}/transitions", transition),
    Endpoint("GET", "/issue/{issue}/changelog", changelog, CLOUD),
    Endpoint("POST", "/changelog/bulkfetch", changelog_bulk, CLOUD),
)
