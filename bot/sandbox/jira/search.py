"""How is a JQL search answered: pages by token on Cloud, by number on Data Center?"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from typing import Any

from bot.sandbox.jira import jql
from bot.sandbox.jira.http import CLOUD, DATACENTER, Call, Endpoint, Refusal
from bot.sandbox.jira.model import Issue
from bot.sandbox.jira.render import Json, Render
from bot.sandbox.jira.site import visible_projects

TOKEN_LIFE = 7 * 86400.0
"""Seconds that a nextPageToken works."""

_BODY = frozenset(
    {
        "expand",
        "fields",
        "fieldsByKeys",
        "jql",
        "maxResults",
        "nextPageToken",
        "properties",
        "reconcileIssues",
    }
)


def _query(call: Call) -> tuple[str, jql.Query]:
    text = call.query.get("jql")
    if text is None and isinstance(call.body, dict):
        text = call.body.get("jql")
    text = text or ""
    projects: dict[str, str] = {}
    for project in visible_projects(call):
        names = (project.id, project.key, project.name.lower())
        projects |= dict.fromkeys(names, project.key)

    def exists(reference: str) -> bool:
        issue = call.world.find(reference)
        return issue is not None and call.world.may_see(call.user, issue)

    zone, now = call.person.time_zone, call.world.clock()
    return text, jql.parse(text, zone=zone, now=now, projects=projects, exists=exists)


def _found(call: Call, query: jql.Query, reconcile: list[str]) -> list[Issue]:
    world, now, found = call.world, call.world.clock(), []
    for issue in world.issues.values():
        if not world.may_see(call.user, issue):
            continue
        seen = issue if issue.id in reconcile else world.index.seen(issue, now)
        if seen is not None and query.matches(seen):
            found.append(seen)
    return sorted(found, key=query.sort_key)


def search_jql(call: Call) -> Json:
    """Cloud: `search/jql`. No total; the token of the next page, or isLast."""
    body = call.body if call.method == "POST" else {}
    wrong_expand = isinstance(body, dict) and not isinstance(body.get("expand") or "", str)
    if not isinstance(body, dict) or not set(body) <= _BODY or wrong_expand:
        message = "Invalid request payload. Refer to the REST API documentation and try again."
        raise Refusal(400, message)
    text, query = _query(call)
    if not query.clauses:
        raise Refusal(
            400,
            "Unbounded JQL queries are not allowed here. "
            "Please add a search restriction to your query.",
        )
    reconcile = call.words("reconcileIssues")
    if len(reconcile) > 50 or not all(number.isdigit() for number in reconcile):
        raise Refusal(400, "reconcileIssues takes up to 50 issue IDs.")
    fields = call.words("fields") or ["id"]
    small = set(fields) <= {"id", "key"}
    most = max(1, call.number("maxResults", 50, 5000 if small else 100))
    mark = zlib.crc32(json.dumps([text, sorted(reconcile)]).encode())
    after = _after(call, mark)
    found = _found(call, query, reconcile)
    if after is not None:
        found = [issue for issue in found if query.sort_key(issue) > after]
    page = found[:most]
    expand = call.words("expand")
    answer: Json = {"issues": [_shown(call, issue, fields, expand) for issue in page]}
    for name in ("names", "schema"):
        if name in expand:
            hits = [issue.pop(name) for issue in answer["issues"] if name in issue]
            answer[name] = hits[0] if hits else {}
    answer["isLast"] = len(found) <= most
    if len(found) > most:
        token = [mark, call.world.clock(), list(query.sort_key(page[-1]))]
        answer["nextPageToken"] = base64.urlsafe_b64encode(json.dumps(token).encode()).decode()
    return answer


def _shown(call: Call, issue: Issue, fields: list[str], expand: list[str]) -> Json:
    render, properties = Render.of(call), call.words("properties")
    if fields == ["key"]:
        return {"id": issue.id, "key": issue.key, "self": f"{render.api}/issue/{issue.id}"}
    return render.issue(issue, fields, expand, properties=properties)


def _after(call: Call, mark: int) -> tuple[float, ...] | None:
    given: Any = call.query.get("nextPageToken")
    if given is None and isinstance(call.body, dict):
        given = call.body.get("nextPageToken")
    if not given:
        return None
    try:
        for_query, made_at, position = json.loads(base64.urlsafe_b64decode(str(given)))
    except (binascii.Error, ValueError):
        raise Refusal(400, "The provided nextPageToken is invalid.") from None
    if for_query != mark or made_at + TOKEN_LIFE < call.world.clock():
        raise Refusal(400, "The provided nextPageToken is invalid or has expired.")
    return tuple(position)


def approximate_count(call: Call) -> Json:
    """Cloud: how many issues there are, about."""
    _, query = _query(call)
    return {"count": len(_found(call, query, []))}


def search(call: Call) -> Json:
    """Data Center: `search`, with startAt and total."""
    _, query = _query(call)
    start, most = call.number("startAt", 0), call.number("maxResults", 50, 1000)
    found = _found(call, query, [])
    fields, expand = call.words("fields") or ["*navigable"], call.words("expand")
    render = Render.of(call)
    return {
        "expand": "schema,names",
        "startAt": start,
        "maxResults": most,
        "total": len(found),
        "issues": [render.issue(i, fields, expand) for i in found[start : start + most]],
    }


ENDPOINTS = (
    Endpoint("GET", "/search/jql", search_jql, CLOUD),
    Endpoint("POST", "/search/jql", search_jql, CLOUD),
    Endpoint("POST", "/search/approximate-count", approximate_count, CLOUD),
    Endpoint("GET", "/search", search, DATACENTER),
    Endpoint("POST", "/search", search, DATACENTER),
)
