"""The only place that builds and joins objects: settings in, a running leakwatch out."""

from __future__ import annotations

import hashlib
import logging
import os
import platform
import threading
from collections.abc import Sequence
from typing import Any

from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot import logs
from bot.actions import Actions
from bot.answers import Answers, incident_answers
from bot.boards import Board, Publisher, TicketBoard
from bot.config import Settings, SlackWorkspace
from bot.connectors.base import Connector
from bot.connectors.jira import JiraConnector, WebhookHint
from bot.connectors.slack import SlackConnector
from bot.detect import Detector
from bot.engine import Engine
from bot.errors import ApiError, ConfigError, LeakwatchError, StoreError
from bot.files import Limits
from bot.files import Reader as FileReader
from bot.hear import SlackEar, jira_hint
from bot.incident import Incident
from bot.model import Gap, Person, Stream
from bot.outbox import Outbox
from bot.providers import build as build_providers
from bot.providers import for_issuer
from bot.report import as_markdown
from bot.respond import Responder
from bot.schedule import Schedule
from bot.server import Server
from bot.slack_app.app import build_app
from bot.slack_app.board import SlackBoard, renderer
from bot.slack_app.link import SlackLink
from bot.store import Store, default_url, make_data_dir
from bot.store.vault import Vault, fingerprint_key_of, keys_of
from bot.watch import Watch
from bot.web import dashboard_routes, webhook_routes
from detectors import Secret, fingerprint

_log = logging.getLogger(__name__)


class App:
    """A whole leakwatch. Build it, `start` it, `stop` it; nothing runs before `start`."""

    def __init__(self, settings: Settings, *, executor: str = "") -> None:
        """Raises `ConfigError` or `StoreError`; has no effect but making data_dir and its keys."""
        self.settings = settings
        logs.set_up(settings.log_level)
        make_data_dir(settings.data_dir)
        url = settings.database_url or default_url(settings.data_dir)
        self.store = Store(url)
        self.key = fingerprint_key_of(
            settings.fingerprint_key.get_secret_value() if settings.fingerprint_key else None,
            settings.data_dir / "fingerprint.key",
        )
        self.vault = _vault(settings)
        self.detector = Detector(settings, self.key, now=self.store.clock)
        self.connectors: dict[str, Connector] = {}
        self._files = FileReader(
            Limits(
                seconds=settings.files.seconds,
                memory=settings.files.memory,
                max_output=settings.files.max_output,
                max_entries=settings.files.max_entries,
            )
        )
        self._slack = {w.name: self._slack_connector(w) for w in settings.slack}
        self._jira = {site.name: JiraConnector(site, reader=self._files) for site in settings.jira}
        for slack in self._slack.values():
            self.connectors[slack.name] = slack
        for jira in self._jira.values():
            self.connectors[jira.name] = jira
        self.providers = build_providers(
            settings, own=self._is_ours, fingerprint=lambda s: fingerprint(s, self.key)
        )
        self.engine = Engine(
            _engine_url(settings, url),
            self.store,
            {"clean": self._clean, "contain": self._contain, "sweep": self._sweep},
            executor=executor or _executor(url),
        )
        self.watch = Watch(
            settings=settings,
            detector=self.detector,
            store=self.store,
            vault=self.vault,
            queue=self.engine,
        )
        self.responder = Responder(
            settings=settings,
            store=self.store,
            vault=self.vault,
            detector=self.detector,
            connectors=self.connectors,
            providers=self.providers,
            handle=self.watch.handle,
            find_person=self._find_person,
        )
        self.actions = Actions(
            settings=settings,
            store=self.store,
            vault=self.vault,
            detector=self.detector,
            watch=self.watch,
            queue=self.engine,
            connectors=self.connectors,
            providers=self.providers,
        )
        self.schedule = Schedule(
            settings=settings,
            store=self.store,
            engine=self.engine,
            connectors=self.connectors,
        )
        self.links = [self._link(w) for w in settings.slack]
        self.publisher = Publisher(self._boards(), self.store, self.engine.executor)
        self._server: Server | None = None
        self._stopped = threading.Event()

    # --- running -------------------------------------------------------------------------------

    def start(self, *, serve: bool = True) -> None:
        """Bring the schema up to date, resume what was left, listen and sweep.

        Raises `StoreError` or `ConfigError`. An unreachable Slack or Jira stops nothing: it is
        tried again, and a row of the coverage ledger says so.
        """
        self.store.migrate()
        self.engine.start()
        self.schedule.start()
        self.publisher.start()
        for link in self.links:
            link.start()
        for name in self.connectors:
            threading.Thread(
                target=self._first_sweep, args=(name,), name=f"first sweep {name}", daemon=True
            ).start()
        if serve:
            self._server = Server(
                Starlette(routes=self.routes()),
                host=self.settings.dashboard.host,
                port=self.settings.dashboard.port,
            )
            _log.info("Pages at %s", self._server.start())

    def _first_sweep(self, name: str) -> None:
        # what was written while we were away: at every start, by a cursor
        try:
            self.schedule.sweep_now(name, why="start")
        except LeakwatchError as error:
            _log.warning("The first sweep of %s waits for the schedule: %s", name, error)

    def serve(self) -> None:
        """Run until `stop` is called or Ctrl-C is pressed."""
        self.start()
        try:
            while not self._stopped.wait(0.5):
                pass
        finally:
            self.stop()

    def end(self) -> None:
        """Make `serve` return; may be called from a signal handler."""
        self._stopped.set()

    def stop(self) -> None:
        """Stop listening first, then working. What is unfinished resumes at the next start."""
        self._stopped.set()
        if self._server is not None:
            self._server.stop()
            self._server = None
        for link in self.links:
            link.stop()
        self.schedule.stop()
        self.publisher.stop()
        self.engine.stop()
        for jira in self._jira.values():
            jira.close()
        self._files.close()
        self.store.close()

    def quiet(self) -> bool:
        """Whether nothing is queued, running, or due to be shown."""
        stale = any(self.store.stale(board.name, 1) for board in self._all_boards)
        return self.engine.idle() and not stale

    def routes(self, nav: Sequence[tuple[str, str]] = ()) -> list[BaseRoute]:
        """All HTTP endpoints: pages, webhooks, Slack's HTTP mode; `nav`: more links of the bar."""
        routes = [
            *dashboard_routes(
                store=self.store, provider_of=self.provider_of, settings=self.settings, nav=nav
            ),
            *webhook_routes(
                jira=self._jira, settings=self.settings, store=self.store, on_hint=self._jira_hint
            ),
        ]
        for link in self.links:
            routes += link.routes()
        return routes

    # --- questions -----------------------------------------------------------------------------

    def provider_of(self, incident: Incident) -> Any:
        """Who answers for an incident's credential."""
        return for_issuer(self.providers, incident.issuer)

    def answers(self, incident: Incident) -> Answers:
        """The seven answers of an incident, as of now."""
        places = self.store.occurrences(incident.id)
        return incident_answers(incident, places, self.provider_of(incident), self.store.clock())

    # --- workflows -----------------------------------------------------------------------------

    def _clean(self, occurrence: int, run: int) -> None:
        self.responder.clean(occurrence, run)

    def _contain(self, incident: int, run: int) -> None:
        self.responder.contain(incident, run)

    def _sweep(self, connector: str, stream: str) -> None:
        """Workflow: read one stream from its cursor; one at a time over all replicas."""
        place = self.connectors.get(connector)
        if place is None:
            return
        lease = f"sweep/{connector}/{stream}"
        if not self.store.hold(lease, self.engine.executor, 300.0):
            return
        try:
            self.watch.sweep(place, Stream(connector, stream, self._title(connector, stream)))
        finally:
            self.store.release(lease, self.engine.executor)

    def _title(self, connector: str, stream: str) -> str:
        slack = next((s for s in self._slack.values() if s.name == connector), None)
        if slack is None:
            return stream
        try:
            return slack.workspace.place(stream).title
        except ApiError:
            return stream

    # --- joining -------------------------------------------------------------------------------

    def _slack_connector(self, workspace: SlackWorkspace) -> SlackConnector:
        def author_token(person: Person) -> str | None:
            token = workspace.author_tokens.get(person.id)
            return token.get_secret_value() if token else None

        if self.vault is None:
            return SlackConnector(workspace, author_token=author_token, reader=self._files)
        outbox = Outbox(self.store, self.vault)
        return SlackConnector(
            workspace,
            author_token=author_token,
            outbox=outbox.keep,
            owed=outbox.owed,
            reader=self._files,
        )

    def _link(self, workspace: SlackWorkspace) -> SlackLink:
        connector = self._slack[workspace.name]
        ear = SlackEar(connector, self.watch, self.store, self.engine)
        app = build_app(
            workspace,
            connector=connector,
            store=self.store,
            actions=self.actions,
            scanner=self.detector,
            on_event=ear.hear,
            report=lambda: as_markdown(self.store, self.answers),
            own_client=connector.workspace.api,
        )
        return SlackLink(app, workspace, ear)

    def _boards(self) -> list[Board]:
        boards: list[Board] = []
        for workspace in self.settings.slack:
            if workspace.security_channel:
                boards.append(
                    SlackBoard(
                        self._slack[workspace.name].workspace.api,
                        workspace.security_channel,
                        self.store,
                        workspace.name,
                        renderer(self.store, self.actions),
                    )
                )
        for site in self.settings.jira:
            if site.incident_project:
                boards.append(TicketBoard(self._jira[site.name], self.store, self.answers))
        self._all_boards = boards
        return boards

    def _jira_hint(self, site: str, hint: WebhookHint) -> None:
        jira_hint(self._jira[site], hint, self.watch, self.engine, self.store)

    def _is_ours(self, secret: Secret) -> bool:
        """Whether a leaked value is one of leakwatch's own credentials: never revoke those."""
        return hashlib.sha256(secret.reveal().encode()).digest() in self._own_hashes

    @property
    def _own_hashes(self) -> frozenset[bytes]:
        values = []
        for workspace in self.settings.slack:
            for each in (workspace.bot_token, workspace.app_token, workspace.admin_token):
                values.append(each.get_secret_value() if each else "")
            values += [token.get_secret_value() for token in workspace.author_tokens.values()]
        for site in self.settings.jira:
            values.append(site.token.get_secret_value())
        for provider in self.settings.providers.values():
            values.append(provider.admin_token.get_secret_value() if provider.admin_token else "")
        return frozenset(hashlib.sha256(v.encode()).digest() for v in values if v)

    def _find_person(self, person: Person) -> tuple[Connector, Person] | None:
        """A Jira author as a member of Slack, by e-mail address."""
        if not person.connector.startswith("jira:") or not person.email:
            return None
        for slack in self._slack.values():
            found = slack.find_person(person.email)
            if found is not None:
                return slack, found
        return None

    def note_gap(self, gap: Gap) -> None:
        """Something could not be read; kept even when the database is busy."""
        try:
            self.store.note_gap(gap)
        except StoreError as error:
            _log.warning("A gap could not be written down: %s", error)


def _vault(settings: Settings) -> Vault | None:
    if settings.policy.vault == "off":
        return None
    given = [key.get_secret_value() for key in settings.vault_keys]
    return Vault(keys_of(given, settings.data_dir / "vault.key"))


def _engine_url(settings: Settings, url: str) -> str:
    """SQLite: a file of its own, so that neither waits for the other. PostgreSQL: a schema."""
    if url.startswith("sqlite"):
        return f"sqlite:///{settings.data_dir / 'engine.db'}"
    return url


def _executor(url: str) -> str:
    """SQLite has one replica, which finds its own work again; PostgreSQL may have many."""
    if url.startswith("sqlite"):
        return "leakwatch"
    return f"{platform.node()}-{os.getpid()}"


def build(settings: Settings, *, executor: str = "") -> App:
    """A leakwatch from its settings; see `App`."""
    if not settings.slack and not settings.jira:
        raise ConfigError(
            "There is nothing to watch: neither slack nor jira is set.",
            hint="Add a workspace or a site to the settings, or try `leakwatch demo`.",
        )
    return App(settings, executor=executor)
