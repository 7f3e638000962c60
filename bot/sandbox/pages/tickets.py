"""What does the demo's ticket page show, and what can one do on it?"""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.sandbox.jira import JiraWorld
from bot.sandbox.jira.adf import wiki_of
from bot.sandbox.jira.model import Issue
from bot.sandbox.pages.forms import Forger, Wrong, orders, text_of
from bot.sandbox.slack.model import Json
from bot.web.guard import Guard
from bot.web.render import Renderer

PEOPLE = ("ann", "ben")
PROJECTS = ("OPS", "DEV")


class TicketPages:
    """Issues of OPS and DEV as people read them now."""

    def __init__(self, world: JiraWorld, renderer: Renderer, forger: Forger) -> None:
        self._world = world
        self._renderer = renderer
        self._forger = forger

    def routes(self, guard: Guard) -> list[BaseRoute]:
        """GET /tickets, its live parts, and POST /tickets/do."""
        actions = {
            "create": self._create,
            "describe": self._describe,
            "comment": self._comment,
            "forge": self._forger.text,
        }
        return [
            Route("/tickets", guard(self.page), methods=["GET"]),
            Route("/tickets/list", guard(self.issues), methods=["GET"]),
            Route("/tickets/issue", guard(self.issue), methods=["GET"]),
            orders("/tickets/do", actions, guard),
        ]

    # --- showing -------------------------------------------------------------------------------

    def page(self, request: Request) -> Response:
        """The whole page: `as` and `issue` (a key) in the query."""
        found = self._found(request)
        return self._renderer.shell(
            "sandbox_tickets.html",
            title=found.key if found else "Tickets",
            here="/tickets",
            me=self._who(request),
            people=PEOPLE,
            projects=PROJECTS,
            key=found.key if found else "",
            favourites=self._forger.favourites,
            others=self._forger.others,
        )

    def issues(self, request: Request) -> Response:
        """The list, newest first."""
        here = request.query_params.get("issue", "")
        with self._world.lock:
            rows = [
                (each.key, str(each.fields.get("summary", "")), len(each.comments))
                for each in self._world.issues.values()
                if each.project in PROJECTS
            ]
        return self._renderer.page(
            request,
            "sandbox_issues.html",
            title="Tickets",
            rows=rows[::-1],
            here=here,
            me=self._who(request),
        )

    def issue(self, request: Request) -> Response:
        """One issue: summary, description, comments, history, as they read now."""
        found = self._found(request)
        return self._renderer.page(
            request,
            "sandbox_issue.html",
            title="Tickets",
            issue=self._shown(found) if found else None,
        )

    def _shown(self, issue: Issue) -> Json:
        world = self._world
        with world.lock:
            return {
                "key": issue.key,
                "summary": str(issue.fields.get("summary", "")),
                "author": issue.author,
                "created": _time(issue.created),
                "description": world.text(issue.fields.get("description")),
                "wiki": _wiki(issue),
                "comments": [
                    {
                        "id": each.id,
                        "author": each.author,
                        "at": _time(each.created),
                        "text": world.text(each.body),
                        "by": each.update_author if each.updated != each.created else "",
                    }
                    for each in issue.comments
                ],
                "history": [
                    {
                        "id": change.id,
                        "author": change.author,
                        "at": _time(change.created),
                        "items": [
                            (item.field, item.old_text or "", item.new_text or "")
                            for item in change.items
                        ],
                    }
                    for change in reversed(issue.history)
                ],
            }

    def _who(self, request: Request) -> str:
        name = request.query_params.get("as", PEOPLE[0])
        return name if name in PEOPLE else PEOPLE[0]

    def _found(self, request: Request) -> Issue | None:
        key = request.query_params.get("issue", "")
        found = self._world.find(key) if key else None
        return found if found is not None and found.project in PROJECTS else None

    # --- doing ---------------------------------------------------------------------------------

    def _person(self, args: Json) -> str:
        if args.get("as") not in PEOPLE:
            raise Wrong("Choose who you are.")
        return str(args["as"])

    def _target(self, args: Json) -> Issue:
        found = self._world.find(str(args.get("issue", "")))
        if found is None:
            raise Wrong("That issue is gone.")
        return found

    def _create(self, args: Json) -> Json:
        if args.get("project") not in PROJECTS:
            raise Wrong("Choose a project.")
        summary = text_of(args, "summary", 255)
        text = str(args.get("text") or "")[:100_000] or None
        made = self._world.create_issue(
            args["project"], " ".join(summary.split()), text, author=self._person(args)
        )
        return {"issue": made.key}

    def _describe(self, args: Json) -> Json:
        text = text_of(args)
        self._world.edit_issue(self._target(args), author=self._person(args), description=text)
        return {}

    def _comment(self, args: Json) -> Json:
        made = self._world.comment(self._target(args), text_of(args), self._person(args))
        return {"comment": made.id}


def _wiki(issue: Issue) -> str:
    value = issue.fields.get("description")
    return wiki_of(value) if value is not None else ""


def _time(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S")
