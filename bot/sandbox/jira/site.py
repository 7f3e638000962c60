"""Which questions about the site itself, its people, fields and projects are answered?"""

from __future__ import annotations

from typing import Any

from starlette.responses import JSONResponse, Response

from bot.sandbox.jira.http import BOTH, CLOUD, DATACENTER, Call, Endpoint, Refusal, created, empty
from bot.sandbox.jira.model import PERMISSIONS, Issue, Project
from bot.sandbox.jira.render import ISSUE_TYPES, Json, Render


def server_info(call: Call) -> Json:
    """Edition and version; also for anonymous callers."""
    render = Render.of(call)
    cloud = call.world.edition == "cloud"
    return {
        "baseUrl": render.base,
        "version": "1001.0.0-SNAPSHOT" if cloud else "10.3.5",
        "versionNumbers": [1001, 0, 0] if cloud else [10, 3, 5],
        "deploymentType": "Cloud" if cloud else "Server",
        "buildNumber": 100300,
        "serverTime": render.time(call.world.clock()),
        "serverTitle": "Sandbox",
    }


def myself(call: Call) -> Json:
    """The caller, with the time zone that dates in JQL are read in."""
    return {**Render.of(call).user(call.person.name), "locale": "en_US"}


def fields(call: Call) -> list[Json]:
    """All fields of the site."""
    render = Render.of(call)
    return [
        {
            "id": spec.id,
            "key": spec.id,
            "name": spec.name,
            "custom": bool(spec.custom),
            "orderable": True,
            "navigable": True,
            "searchable": True,
            "clauseNames": [f"cf[{spec.id.rpartition('_')[2]}]" if spec.custom else spec.id],
            "schema": render.field_schema(spec),
        }
        for spec in call.world.fields.values()
    ]


def visible_projects(call: Call) -> list[Project]:
    """The projects that the caller may browse."""
    return [
        project
        for project in call.world.projects.values()
        if call.world.can(call.user, "BROWSE_PROJECTS", project.key)
    ]


def project_search(call: Call) -> Json:
    """Page of projects (Cloud)."""
    render, start = Render.of(call), call.number("startAt", 0)
    most = call.number("maxResults", 50, 100)
    keys = call.words("keys")
    found = [p for p in visible_projects(call) if not keys or p.key in keys]
    page = found[start : start + most]
    return {
        "self": f"{render.api}/project/search?startAt={start}&maxResults={most}",
        "startAt": start,
        "maxResults": most,
        "total": len(found),
        "isLast": start + most >= len(found),
        "values": [render.project(project) for project in page],
    }


def project_list(call: Call) -> list[Json]:
    """All projects at once."""
    render = Render.of(call)
    return [render.project(project) for project in visible_projects(call)]


def visible_project(call: Call, id_or_key: str) -> Project:
    """A project by id or key. Refuses with 404 what the caller may not browse."""
    for project in visible_projects(call):
        if id_or_key in (project.id, project.key):
            return project
    raise Refusal(404, f"No project could be found with key '{id_or_key}'.")


def project(call: Call) -> Json:
    """One project with its issue types."""
    found, render = visible_project(call, call.path["project"]), Render.of(call)
    types = [render.issuetype(name) for name in ISSUE_TYPES]
    return {**render.project(found), "issueTypes": types}


def security_levels(call: Call) -> Json:
    """The security levels that the caller may set."""
    found, render = visible_project(call, call.path["project"]), Render.of(call)
    levels = [
        {"self": f"{render.api}/securitylevel/{number}", "id": number, "name": name}
        for number, (name, members) in found.security_levels.items()
        if call.person.name in members
    ]
    return {"levels": levels}


def my_permissions(call: Call) -> Json:
    """What the caller may do: anywhere, in a project, or on an issue."""
    world, user, issue = call.world, call.person, None
    wanted = call.words("permissions")
    if world.edition == "cloud":
        if not wanted:
            raise Refusal(400, "The 'permissions' query parameter is required.")
        if unknown := [name for name in wanted if name not in PERMISSIONS]:
            raise Refusal(400, f"Unrecognized permission keys: {', '.join(unknown)}")
    else:
        wanted = list(PERMISSIONS)  # Data Center has no such parameter and tells all
    if reference := call.query.get("issueKey") or call.query.get("issueId"):
        issue = visible_issue(call, reference)
        places = [issue.project]
    elif name := call.query.get("projectKey") or call.query.get("projectId"):
        places = [visible_project(call, name).key]
    else:
        places = list(world.projects)
    shown = {}
    for number, name in enumerate(PERMISSIONS):
        if name in wanted:
            have = any(world.can(user, name, place) for place in places)
            shown[name] = {
                "id": str(number),
                "key": name,
                "name": name.replace("_", " ").capitalize(),
                "type": "GLOBAL" if name == "ADMINISTER" else "PROJECT",
                "description": "",
                "havePermission": have,
            }
    return {"permissions": shown}


def visible_issue(call: Call, id_or_key: str | None = None) -> Issue:
    """The issue that a path names. Refuses with 404 what the caller may not see."""
    found = call.world.find(id_or_key or call.path["issue"])
    if found is None or not call.world.may_see(call.user, found):
        raise Refusal(404, "Issue does not exist or you do not have permission to see it.")
    return found


def user_search(call: Call) -> list[Json]:
    """People whose name or e-mail contains the query."""
    query = (call.query.get("query") or call.query.get("username") or "").lower()
    people = call.world.users.values()
    found = [p for p in people if query in f"{p.display_name} {p.email} {p.name}".lower()]
    return [Render.of(call).user(person.name) for person in found]


def tenant_info(call: Call) -> Json:
    """Where a client learns the cloudId."""
    return {"cloudId": call.world.cloud_id}


def tokens(call: Call) -> list[Json]:
    """The caller's personal access tokens (Data Center), without their values."""
    render, mine = Render.of(call), []
    for number, (name, kind) in enumerate(call.world.gate.credentials.values(), 1):
        if name == call.person.name and kind == "pat":
            now = call.world.clock()
            expiry = {"createdAt": render.time(now), "expiringAt": render.time(now + 90 * 86400)}
            mine.append({"id": number, "name": f"token {number}", **expiry})
    return mine


def new_token(call: Call) -> Response:
    """Make a personal access token (Data Center); its value is told once."""
    token = call.world.add_token(call.person.name, "pat")
    number = len(call.world.gate.credentials)
    return created({"id": number, "name": call.json().get("name", ""), "rawToken": token})


def delete_token(call: Call) -> Response:
    """Take a personal access token back (Data Center)."""
    credentials = call.world.gate.credentials
    for number, (token, (name, kind)) in enumerate(list(credentials.items()), 1):
        if str(number) == call.path["token"] and kind == "pat" and name == call.person.name:
            credentials[token] = ("", kind)  # keeps its number, opens nothing
            return empty()
    raise Refusal(404, "The token does not exist.")


def bad_search(call: Call) -> Response:
    """The old search of Cloud: removed."""
    message = (
        "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. "
        "A full migration guideline is available at "
        "https://developer.atlassian.com/changelog/#CHANGE-2046"
    )
    body: dict[str, Any] = {"errorMessages": [message], "errors": {}}
    return JSONResponse(body, 410)


ENDPOINTS = (
    Endpoint("GET", "/serverInfo", server_info),
    Endpoint("GET", "/myself", myself),
    Endpoint("GET", "/field", fields),
    Endpoint("GET", "/project/search", project_search, CLOUD),
    Endpoint("GET", "/project", project_list),
    Endpoint("GET", "/project/{project}", project),
    Endpoint("GET", "/project/{project}/securitylevel", security_levels, BOTH),
    Endpoint("GET", "/mypermissions", my_permissions),
    Endpoint("GET", "/user/search", user_search),
    Endpoint("GET", "/search", bad_search, CLOUD),
    Endpoint("POST", "/search", bad_search, CLOUD),
    Endpoint("GET", "/_edge/tenant_info", tenant_info, CLOUD, root=True, anonymous=True),
    Endpoint("GET", "/rest/pat/latest/tokens", tokens, DATACENTER, root=True),
    Endpoint("POST", "/rest/pat/latest/tokens", new_token, DATACENTER, root=True),
    Endpoint("DELETE", "/rest/pat/latest/tokens/{token}", delete_token, DATACENTER, root=True),
)
