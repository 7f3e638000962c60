"""How do other programs play the people and set the scene? JSON below /control, no login."""

from __future__ import annotations

import base64
import binascii
import dataclasses
from typing import TYPE_CHECKING, Any

from starlette.responses import Response

from bot.sandbox.jira.adf import text_of
from bot.sandbox.jira.html import html_of
from bot.sandbox.jira.http import Call, Endpoint, Refusal, created, empty
from bot.sandbox.jira.model import Issue, Rich
from bot.sandbox.jira.render import Json

if TYPE_CHECKING:
    from bot.sandbox.jira.world import JiraWorld

_SETTINGS = ("index_lag", "guard", "silent_edits", "upload_limit", "site_url")


def _text(value: Rich | None) -> Json:
    return {"text": text_of(value), "html": html_of(value)}


def _shown(world: JiraWorld, issue: Issue) -> Json:
    """Everything on an issue, as a person with all rights reads it."""
    rich = [spec for spec in world.fields.values() if spec.rich]
    return {
        "id": issue.id,
        "key": issue.key,
        "project": issue.project,
        "author": issue.author,
        "created": issue.created,
        "updated": issue.updated,
        "status": issue.status,
        "summary": issue.fields["summary"],
        "labels": issue.fields.get("labels", []),
        "watchers": sorted(issue.watchers),
        "texts": {
            spec.id: {"name": spec.name, **_text(issue.fields[spec.id])}
            for spec in rich
            if issue.fields.get(spec.id) is not None
        },
        "comments": [
            {
                "id": c.id,
                "author": c.author,
                "created": c.created,
                "updated": c.updated,
                "update_author": c.update_author,
                "visibility": c.visibility,
                **_text(c.body),
            }
            for c in issue.comments
        ],
        "worklogs": [
            {"id": w.id, "author": w.author, "seconds": w.seconds, **_text(w.comment)}
            for w in issue.worklogs
        ],
        "attachments": [
            {"id": a.id, "author": a.author, "filename": a.filename, "size": len(a.content)}
            for a in issue.attachments
        ],
        "history": [dataclasses.asdict(change) for change in issue.history],
        "links": [world.issue(link["issue"]).key for link in issue.links],
        "remote_links": issue.remote_links,
        "properties": issue.properties,
    }


def _issue(call: Call) -> Issue:
    found = call.world.find(call.path["issue"])
    if found is None:
        raise Refusal(404, f"There is no issue {call.path['issue']}.")
    return found


def _user(call: Call, default: str = "ann") -> str:
    name = str(call.json().get("author") or default)
    if name not in call.world.users:
        raise Refusal(400, f"There is no user {name}; there are {', '.join(call.world.users)}.")
    return name


def _project(call: Call) -> str:
    key = str(call.json().get("project", "OPS"))
    if key not in call.world.projects:
        raise Refusal(400, f"There is no project {key}; there are {list(call.world.projects)}.")
    return key


def _fields(call: Call, given: dict[str, Any]) -> dict[str, Any]:
    unknown = [n for n in given if n not in call.world.fields or not call.world.fields[n].editable]
    if unknown:
        raise Refusal(400, f"There are no editable fields {unknown}.")
    return given


def state(call: Call) -> Json:
    """The site: projects, users, settings, jobs."""
    world = call.world
    return {
        "edition": world.edition,
        "cloud_id": world.cloud_id,
        "site_url": world.site_url,
        "projects": {p.key: p.name for p in world.projects.values()},
        "users": {u.name: u.display_name for u in world.users.values()},
        "settings": {name: getattr(world, name) for name in _SETTINGS},
        "redactions": len(world.redactions.jobs),
    }


def list_issues(call: Call) -> list[Json]:
    """All issues, last changed first; ?project= narrows."""
    wanted = call.query.get("project")
    found = [i for i in call.world.issues.values() if wanted in (None, i.project)]
    found.sort(key=lambda issue: (-issue.updated, -int(issue.id)))
    return [_shown(call.world, issue) for issue in found]


def get_issue(call: Call) -> Json:
    """One issue."""
    return _shown(call.world, _issue(call))


def create(call: Call) -> Response:
    """Open an issue: project, summary, description, environment, author, labels, fields."""
    body = call.json()
    issue = call.world.create_issue(
        _project(call),
        str(body.get("summary") or "No summary"),
        body.get("description"),
        author=_user(call),
        environment=body.get("environment"),
        labels=body.get("labels") or (),
        fields=_fields(call, body.get("fields") or {}),
    )
    return created(_shown(call.world, issue))


def edit(call: Call) -> Json:
    """Edit fields: {"author": …, "fields": {"description": "…"}}."""
    issue, body = _issue(call), call.json()
    author = _user(call)
    call.world.edit_issue(issue, author=author, fields=_fields(call, body.get("fields") or {}))
    return _shown(call.world, issue)


def comment(call: Call) -> Response:
    """Comment: {"body": …, "author": …, "visibility": …}."""
    issue, body = _issue(call), call.json()
    author, words = _user(call), body.get("body") or ""
    call.world.comment(issue, words, author, visibility=body.get("visibility"))
    return created(_shown(call.world, issue))


def edit_comment(call: Call) -> Json:
    """Edit a comment: {"body": …, "author": …}."""
    issue, body = _issue(call), call.json()
    for found in issue.comments:
        if found.id == call.path["id"]:
            author = _user(call, found.author)
            call.world.edit_comment(issue, found, body.get("body") or "", author)
            return _shown(call.world, issue)
    raise Refusal(404, f"There is no comment {call.path['id']} on {issue.key}.")


def worklog(call: Call) -> Response:
    """Log time: {"comment": …, "author": …, "seconds": …}."""
    issue, body = _issue(call), call.json()
    seconds = int(body.get("seconds") or 3600)
    call.world.worklog(issue, body.get("comment"), _user(call), seconds=seconds)
    return created(_shown(call.world, issue))


def attach(call: Call) -> Response:
    """Attach a file: {"filename": …, "text": … or "base64": …, "mime": …, "author": …}."""
    issue, body = _issue(call), call.json()
    content = str(body.get("text") or "").encode()
    if "base64" in body:
        try:
            content = base64.b64decode(str(body["base64"]), validate=True)
        except binascii.Error:
            raise Refusal(400, "base64 is not valid.") from None
    name, mime = str(body.get("filename") or "file.txt"), str(body.get("mime") or "text/plain")
    call.world.attach(issue, name, content, mime, author=_user(call))
    return created(_shown(call.world, issue))


def mails(call: Call) -> list[Json]:
    """Every notification that was sent."""
    return [dataclasses.asdict(mail) for mail in call.world.mails]


def settings(call: Call) -> Response:
    """Set the scene: index_lag (s), guard, silent_edits, upload_limit, site_url."""
    for name, value in call.json().items():
        if name not in _SETTINGS:
            raise Refusal(400, f"{name} is no setting; there are {', '.join(_SETTINGS)}.")
        setattr(call.world, name, value)
    return empty()


def permissions(call: Call) -> Response:
    """Take or give permissions: {"project": …, "user": …, "deny": […], "allow": […]}."""
    body, project = call.json(), _project(call)
    user = str(body.get("user") or "leakwatch")
    try:
        call.world.deny(project, *body.get("deny", ()), user=user)
        call.world.allow(project, *body.get("allow", ()), user=user)
    except ValueError as error:
        raise Refusal(400, str(error)) from None
    return empty()


def throttle(call: Call) -> Response:
    """Answer with 429: {"match": …, "reason": …, "retry_after": s, "times": n}."""
    known = {"match", "reason", "retry_after", "times", "limit"}
    call.world.throttle(**{k: v for k, v in call.json().items() if k in known})
    return empty()


def webhooks(call: Call) -> Response:
    """Post events from now on: {"url": …, "secret": …}."""
    call.world.deliver_webhooks(str(call.json()["url"]), str(call.json().get("secret") or ""))
    return empty()


def _endpoint(method: str, path: str, handler: Any) -> Endpoint:
    return Endpoint(method, "/control" + path, handler, root=True, anonymous=True)


ENDPOINTS = (
    _endpoint("GET", "/state", state),
    _endpoint("GET", "/issues", list_issues),
    _endpoint("POST", "/issues", create),
    _endpoint("GET", "/issues/{issue}", get_issue),
    _endpoint("PUT", "/issues/{issue}", edit),
    _endpoint("POST", "/issues/{issue}/comments", comment),
    _endpoint("PUT", "/issues/{issue}/comments/{id}", edit_comment),
    _endpoint("POST", "/issues/{issue}/worklogs", worklog),
    _endpoint("POST", "/issues/{issue}/attachments", attach),
    _endpoint("GET", "/mails", mails),
    _endpoint("POST", "/settings", settings),
    _endpoint("POST", "/permissions", permissions),
    _endpoint("POST", "/throttle", throttle),
    _endpoint("POST", "/webhooks", webhooks),
)
