"""What do people see in a browser? Read-only pages over the store, health and metrics."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot import messages
from bot.answers import ProviderWords, incident_answers
from bot.config import Settings
from bot.errors import StoreError
from bot.incident import Incident, JournalEntry, Status
from bot.store import Store
from bot.web.guard import HEADERS, Guard, Page
from bot.web.render import PAGES, STATIC, Link, Renderer
from bot.words import actor_name, moment, one_line
from detectors import rules

_PER_PAGE = 50
_RECENT = 10
_WAITING = 20
_GAPS = 200
_JOURNAL = 100

FILTERS: tuple[tuple[str, str, tuple[Status, ...] | None], ...] = (
    ("all", "All", None),
    ("active", "Not over", (Status.OPEN, Status.WAITING, Status.CONTAINED)),
    ("open", "Open", (Status.OPEN,)),
    ("waiting", "Waiting for a person", (Status.WAITING,)),
    ("contained", "Contained", (Status.CONTAINED,)),
    ("closed", "Closed", (Status.CLOSED,)),
    ("false-positive", "False positives", (Status.FALSE_POSITIVE,)),
)
"""Word in the address, label, states."""


def dashboard_routes(
    *,
    store: Store,
    provider_of: Callable[[Incident], ProviderWords],
    settings: Settings,
    clock: Callable[[], datetime] | None = None,
    nav: Sequence[Link] = (),
) -> list[BaseRoute]:
    """The pages, /healthz and /metrics.

    `clock`: the store's unless given. `nav`: further entries of the bar, before our own.
    """
    token = settings.dashboard.token
    pages = Dashboard(store, provider_of, settings, clock or store.clock, Renderer((*nav, *PAGES)))
    guard = Guard(token.get_secret_value() if token else "")

    def page(path: str, endpoint: Page) -> Route:
        return Route(path, guard(pages.careful(endpoint)), methods=["GET"])

    return [
        page("/", pages.overview),
        page("/incidents", pages.incidents),
        page("/incidents/{number:int}", pages.incident),
        page("/coverage", pages.coverage),
        page("/rules", pages.rules),
        Route("/metrics", guard(pages.metrics), methods=["GET"]),
        Route("/healthz", pages.health, methods=["GET"]),
        STATIC,
    ]


class Dashboard:
    """The endpoints. They read and change nothing."""

    def __init__(
        self,
        store: Store,
        provider_of: Callable[[Incident], ProviderWords],
        settings: Settings,
        clock: Callable[[], datetime],
        renderer: Renderer,
    ) -> None:
        self._store = store
        self._provider_of = provider_of
        self._settings = settings
        self._clock = clock
        self._renderer = renderer

    def careful(self, endpoint: Page) -> Page:
        """The endpoint; a page that says what is wrong when the database cannot be read."""

        def tried(request: Request) -> Response:
            try:
                return endpoint(request)
            except StoreError as error:
                return self._sorry(request, "The database cannot be read", str(error), 503)

        return tried

    def overview(self, request: Request) -> Response:
        """Where everything stands, what waits for people, what was found last, what is unread."""
        now, stats = self._clock(), self._store.stats()
        gaps, streams = self._store.gaps(limit=_GAPS), self._store.coverage()
        return self._renderer.page(
            request,
            "overview.html",
            title="Overview",
            mode=self._settings.mode,
            stopped=self._settings.policy.kill_switch,
            state=messages.state_line(stats, now),
            numbers=messages.numbers(stats),
            waiting=self._store.incidents(statuses=(Status.WAITING,), limit=_WAITING),
            recent=self._store.incidents(limit=_RECENT),
            gaps=gaps[:5],
            more_gaps=len(gaps) - 5,
            coverage=messages.coverage_line(streams, gaps),
            titles={each.stream: each.title for each in streams if each.title},
            words=messages,
        )

    def incidents(self, request: Request) -> Response:
        """All incidents, newest first; `state` and `from` (how many to leave out) in the query."""
        asked = request.query_params.get("state", "all")
        word, _, states = next((f for f in FILTERS if f[0] == asked), FILTERS[0])
        text = request.query_params.get("from", "0")
        skip = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
        total = self._store.count_incidents(states)
        found = self._store.incidents(statuses=states, limit=_PER_PAGE, offset=skip)
        return self._renderer.page(
            request,
            "incidents.html",
            title="Incidents",
            incidents=found,
            filters=[(key, label, key == word) for key, label, _ in FILTERS],
            state=word,
            first=skip + 1,
            last=skip + len(found),
            total=total,
            newer=max(0, skip - _PER_PAGE) if skip else None,
            older=skip + _PER_PAGE if skip + _PER_PAGE < total else None,
            words=messages,
        )

    def incident(self, request: Request) -> Response:
        """One incident: the seven questions, all copies, its clocks, its journal."""
        number = request.path_params["number"]
        # larger numbers do not fit into the database's column
        incident = self._store.incident(number) if number < 2**31 else None
        if incident is None:
            return self._sorry(request, "Not found", messages.no_such_incident(number), 404)
        places = self._store.occurrences(number)
        provider = self._provider_of(incident)
        return self._renderer.page(
            request,
            "incident.html",
            title=f"Incident {number}",
            incident=incident,
            answers=incident_answers(incident, places, provider, self._clock()),
            provider=one_line(provider.title, 60),
            journal=[_entry(each) for each in self._store.journal(incident=number, limit=_JOURNAL)],
            words=messages,
        )

    def coverage(self, request: Request) -> Response:
        """How far each place has been read, and what could not be, with the reason."""
        streams, gaps = self._store.coverage(), self._store.gaps(limit=_GAPS)
        return self._renderer.page(
            request,
            "coverage.html",
            title="Coverage",
            summary=messages.coverage_line(streams, gaps),
            streams=streams,
            titles={each.stream: each.title for each in streams if each.title},
            gaps=gaps,
            most=_GAPS,
        )

    def rules(self, request: Request) -> Response:
        """What people said about the kinds of credentials that were found."""
        known = rules.ALL_RULES  # not before somebody looks: a start has no time to read them all
        titles = {rule.id: rule.title for rule in known}
        scores = [(titles.get(s.rule, s.rule), s) for s in self._store.scores()]
        return self._renderer.page(
            request, "rules.html", title="Rules", scores=scores, known=len(known)
        )

    def metrics(self, _: Request) -> Response:
        """Everything that is counted, for Prometheus."""
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    def health(self, _: Request) -> Response:
        """200 while the database can be read, else 503; says nothing else, so it asks nobody."""
        try:
            self._store.count_incidents(())
        except StoreError as error:
            return PlainTextResponse(f"{error}\n", 503, dict(HEADERS))
        return PlainTextResponse("ok\n", 200, dict(HEADERS))

    def _sorry(self, request: Request, title: str, text: str, status: int) -> Response:
        return self._renderer.page(request, "sorry.html", title=title, text=text, status=status)


def _entry(entry: JournalEntry) -> tuple[str, str, str, str]:
    """A journal entry for people: time, who, what, the rest."""
    rest = ", ".join(
        f"{one_line(name.replace('_', ' '), 40)}: {one_line(_plain(value), 300)}"
        for name, value in entry.detail.items()
        if value not in (None, "", [], {})
    )
    return (
        moment(entry.at),
        actor_name(entry.actor),
        one_line(entry.action.replace("-", " "), 60),
        rest,
    )


def _plain(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
