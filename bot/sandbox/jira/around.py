"""What hangs around an issue over HTTP: links, remote links, properties, watchers."""

from __future__ import annotations

import json
from typing import Any

from starlette.responses import JSONResponse, Response

from bot.sandbox.jira.http import Call, Endpoint, Refusal, created, empty
from bot.sandbox.jira.issues import incoming
from bot.sandbox.jira.model import FieldSpec, Issue
from bot.sandbox.jira.render import Json, Render
from bot.sandbox.jira.site import visible_issue

PROPERTY_LIMIT = 32768
"""Characters of JSON in one property."""
_BODY = FieldSpec("comment", "Comment", "string", rich=True)


def link_types(call: Call) -> Json:
    """How issues can be linked."""
    here = f"{Render.of(call).api}/issueLinkType/10003"
    names = {"name": "Relates", "inward": "relates to", "outward": "relates to"}
    return {"issueLinkTypes": [{"id": "10003", **names, "self": here}]}


def link(call: Call) -> Response:
    """Link two issues, with a comment if one is given."""
    body, world = call.json(), call.world
    sides = {}
    for side in ("inwardIssue", "outwardIssue"):
        given = body.get(side) or {}
        sides[side] = visible_issue(call, str(given.get("key") or given.get("id") or ""))
    kind = body.get("type") or {}
    if kind.get("name") != "Relates" and kind.get("id") != "10003":
        raise Refusal(404, f"No issue link type with name '{kind.get('name')}' found.")
    inward, outward = sides["inwardIssue"], sides["outwardIssue"]
    for issue in (inward, outward):
        if not world.can(call.person, "LINK_ISSUES", issue.project):
            raise Refusal(401, "No Link Issue Permission for issue")
    number = world.new_id("link")
    with world.changing(inward), world.changing(outward):
        entry = {"id": number, "type": "Relates"}
        inward.links.append({**entry, "issue": outward.id, "direction": "outwardIssue"})
        outward.links.append({**entry, "issue": inward.id, "direction": "inwardIssue"})
    if body.get("comment"):
        text = incoming(call, _BODY, body["comment"].get("body"))
        world.comment(inward, text, call.person.name)
    return empty(201)


def unlink(call: Call) -> Response:
    """Take a link away from both issues."""
    ends = [
        issue
        for issue in call.world.issues.values()
        if call.world.may_see(call.user, issue)
        and any(entry["id"] == call.path["id"] for entry in issue.links)
    ]
    if not ends:
        raise Refusal(404, f"No issue link with id '{call.path['id']}' exists.")
    for issue in ends:
        with call.world.changing(issue):
            issue.links = [entry for entry in issue.links if entry["id"] != call.path["id"]]
    return empty()


def _remote(call: Call, issue: Issue, held: Json) -> Json:
    here = f"{Render.of(call).api}/issue/{issue.key}/remotelink/{held['id']}"
    return {"self": here, **held}


def remote_links(call: Call) -> Response:
    """Links to other systems: all, or the one with the globalId."""
    issue = visible_issue(call)
    wanted = call.query.get("globalId")
    shown = [_remote(call, issue, held) for held in issue.remote_links]
    if wanted is None:
        return JSONResponse(shown)
    for one in shown:
        if one.get("globalId") == wanted:
            return JSONResponse(one)
    raise Refusal(404, f"No remote link with globalId '{wanted}'.")


def add_remote_link(call: Call) -> Response:
    """Link to another system; the same globalId updates."""
    issue, body = visible_issue(call), call.json()
    if not call.world.can(call.person, "LINK_ISSUES", issue.project):
        raise Refusal(403, "You do not have permission to link issues.")
    target = body.get("object") or {}
    if not target.get("url") or not target.get("title"):
        raise Refusal(400, errors={"url": "'url' is required.", "title": "'title' is required."})
    known = {"globalId", "application", "relationship", "object"}
    kept: Json = {key: value for key, value in body.items() if key in known}
    for held in issue.remote_links:
        if kept.get("globalId") and held.get("globalId") == kept["globalId"]:
            with call.world.changing(issue):
                held.update(kept)
            return JSONResponse({"id": held["id"], "self": _remote(call, issue, held)["self"]})
    with call.world.changing(issue):
        held = {"id": int(call.world.new_id("link")), **kept}
        issue.remote_links.append(held)
    return created({"id": held["id"], "self": _remote(call, issue, held)["self"]})


def change_remote_link(call: Call) -> Response:
    """Update (PUT) or delete (DELETE) a link to another system."""
    issue = visible_issue(call)
    if not call.world.can(call.person, "LINK_ISSUES", issue.project):
        raise Refusal(403, "You do not have permission to link issues.")
    for held in issue.remote_links:
        if str(held["id"]) == call.path["id"]:
            with call.world.changing(issue):
                if call.method == "DELETE":
                    issue.remote_links.remove(held)
                else:
                    held.update({k: v for k, v in call.json().items() if k != "id"})
            return empty()
    raise Refusal(404, f"No remote link with id '{call.path['id']}'.")


def _properties(call: Call) -> dict[str, Any]:
    """Where the path's properties are kept: on an issue, or on a comment."""
    if "comment" not in call.path:
        return visible_issue(call).properties
    for issue in call.world.issues.values():
        for comment in issue.comments:
            mine = comment.id == call.path["comment"] and call.world.may_see(call.user, issue)
            if mine and call.world.may_read(call.user, comment):
                return comment.properties
    raise Refusal(404, f"Can not find a comment for the id: {call.path['comment']}.")


def property_keys(call: Call) -> Json:
    """The keys of all properties."""
    render, held = Render.of(call), _properties(call)
    here = call.path.get("issue") or call.path.get("comment")
    return {"keys": [{"key": k, "self": f"{render.api}/issue/{here}/properties/{k}"} for k in held]}


def get_property(call: Call) -> Json:
    """One property."""
    held, key = _properties(call), call.path["key"]
    if key not in held:
        raise Refusal(404, f"The property '{key}' does not exist.")
    return {"key": key, "value": held[key]}


def set_property(call: Call) -> Response:
    """Set a property: 201 when new, 200 when it was there. Does not count as an update."""
    held, key = _properties(call), call.path["key"]
    _may_edit(call)
    if call.body is None or len(json.dumps(call.body)) > PROPERTY_LIMIT or len(key) > 255:
        raise Refusal(400, f"A property is JSON of up to {PROPERTY_LIMIT} characters.")
    status = 200 if key in held else 201
    held[key] = call.body
    return JSONResponse(None, status) if status == 200 else created(None)


def delete_property(call: Call) -> Response:
    """Delete a property."""
    held, key = _properties(call), call.path["key"]
    _may_edit(call)
    if key not in held:
        raise Refusal(404, f"The property '{key}' does not exist.")
    del held[key]
    return empty()


def _may_edit(call: Call) -> None:
    if "issue" in call.path:
        issue = visible_issue(call)
        if not call.world.can(call.person, "EDIT_ISSUES", issue.project):
            raise Refusal(403, "You do not have permission to edit issues in this project.")


def watchers(call: Call) -> Json:
    """Who is mailed about changes."""
    issue, render = visible_issue(call), Render.of(call)
    return {
        "self": f"{render.api}/issue/{issue.key}/watchers",
        "isWatching": call.person.name in issue.watchers,
        "watchCount": len(issue.watchers),
        "watchers": [render.user(name) for name in sorted(issue.watchers)],
    }


def change_watchers(call: Call) -> Response:
    """Add (POST, account id as JSON string) or remove (DELETE, accountId or username)."""
    issue, world = visible_issue(call), call.world
    given = call.body if call.method == "POST" else None
    given = given or call.query.get("accountId") or call.query.get("username")
    name = call.person.name if given is None else ""
    for user in world.users.values():
        if given in (user.account_id, user.name):
            name = user.name
    if not name:
        raise Refusal(404, f"The user with account id '{given}' does not exist.")
    if name != call.person.name and not world.can(call.user, "MANAGE_WATCHERS", issue.project):
        raise Refusal(403, "You do not have permission to manage the watcher list.")
    (issue.watchers.add if call.method == "POST" else issue.watchers.discard)(name)
    return empty()


_PROPERTY = (
    ("GET", "", property_keys),
    ("GET", "/{key}", get_property),
    ("PUT", "/{key}", set_property),
    ("DELETE", "/{key}", delete_property),
)
ENDPOINTS = (
    Endpoint("GET", "/issueLinkType", link_types),
    Endpoint("POST", "/issueLink", link),
    Endpoint("DELETE", "/issueLink/{id}", unlink),
    Endpoint("GET", "/issue/{issue}/remotelink", remote_links),
    Endpoint("POST", "/issue/{issue}/remotelink", add_remote_link),
    Endpoint("PUT", "/issue/{issue}/remotelink/{id}", change_remote_link),
    Endpoint("DELETE", "/issue/{issue}/remotelink/{id}", change_remote_link),
    *(Endpoint(m, "/issue/{issue}/properties" + path, h) for m, path, h in _PROPERTY),
    *(Endpoint(m, "/comment/{comment}/properties" + path, h) for m, path, h in _PROPERTY),
    Endpoint("GET", "/issue/{issue}/watchers", watchers),
    Endpoint("POST", "/issue/{issue}/watchers", change_watchers),
    Endpoint("DELETE", "/issue/{issue}/watchers", change_watchers),
)
