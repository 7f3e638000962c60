"""A Slack on loopback with the whole bot behind it but for its engine."""

from __future__ import annotations

import contextlib
import copy
import json
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

from slack_bolt import App, BoltRequest

from bot.actions import Actions
from bot.config import Policy, Settings, SlackWorkspace
from bot.connectors.slack import SlackConnector
from bot.detect import Detector
from bot.incident import Incident, Occurrence
from bot.model import Location
from bot.providers import build
from bot.sandbox.server import Sandbox, serving
from bot.sandbox.slack import SlackWorld
from bot.sandbox.slack.delivery import Delivery
from bot.sandbox.slack.envelope import Envelope
from bot.slack_app import SlackSocket, build_app, run_socket
from bot.store import Store
from bot.store.vault import Vault
from bot.watch import Watch
from detectors import Scanner


class Queue:
    """Remembers what would have been done."""

    def __init__(self) -> None:
        self.work: list[tuple[str, str]] = []

    def enqueue(self, name: str, workflow_id: str, *args: int | str) -> None:
        self.work.append((name, workflow_id))


class Directly:
    """Hands envelopes to the app as Bolt's socket adapter does."""

    def __init__(self, app: App, delivery: Delivery) -> None:
        self._app = app
        self._delivery = delivery
        self._pool = ThreadPoolExecutor(4)

    def send(self, envelope: Envelope) -> None:
        # a repeat that is due when the office has closed goes nowhere, as with a real app
        with contextlib.suppress(RuntimeError):
            self._pool.submit(self._hand_over, envelope, envelope.attempt)

    def _hand_over(self, envelope: Envelope, attempt: int) -> None:
        request = BoltRequest(mode="socket_mode", body=copy.deepcopy(envelope.payload))
        answer = self._app.dispatch(request)
        if answer.status == 200:
            self._delivery.acked(envelope.id, json.loads(answer.body) if answer.body else None)
        else:
            self._delivery.failed(envelope.id, attempt, "http_error")

    def close(self) -> None:
        self._pool.shutdown()


class Office:
    """dora may approve; ann and ben write; the bot is in #general and #security."""

    def __init__(self, store: Store, vault: Vault, **workspace: Any) -> None:
        # the sandbox's server prints WebSocket frames at DEBUG; it is Slack here, not the bot
        logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
        self.store = store
        self.world = SlackWorld()
        self.sandbox = Sandbox({"/slack": self.world})
        self.queue = Queue()
        self.events: list[dict[str, Any]] = []
        self.on_event: Callable[[dict[str, Any]], None] = self.events.append
        self._vault = vault
        self._workspace = workspace
        self.url = ""

    @contextlib.contextmanager
    def open(self) -> Iterator[Office]:
        with serving(self.sandbox.app()) as url:
            self.url = url
            self._build()
            try:
                yield self
            finally:
                self.app.listener_runner.listener_executor.shutdown()
                self.world.close()

    def _build(self) -> None:
        self.workspace = SlackWorkspace(
            **{
                "name": "acme",
                "bot_token": self.world.bot_token,
                "app_token": self.world.app_token,
                "signing_secret": self.world.signing_secret,
                "base_url": f"{self.url}/slack/api",
                "approvers": (self.world.user_id("dora"),),
                "security_channel": self.world.channel_id("#security"),
                "timeout": 5,
                **self._workspace,
            }
        )
        settings = Settings(
            slack=(self.workspace,),
            policy=Policy(),
            providers={"github": {"base_url": f"{self.url}/nowhere"}},
        )
        self.connector = SlackConnector(self.workspace)
        self.detector = Detector(settings, b"k" * 32, now=lambda: datetime.now(UTC))
        self.watch = Watch(
            settings=settings,
            detector=self.detector,
            store=self.store,
            vault=self._vault,
            queue=self.queue,
        )
        self.actions = Actions(
            settings=settings,
            store=self.store,
            vault=self._vault,
            detector=self.detector,
            watch=self.watch,
            queue=self.queue,
            connectors={self.connector.name: self.connector},
            providers=build(settings),
        )
        self.app: App = build_app(
            self.workspace,
            connector=self.connector,
            store=self.store,
            actions=self.actions,
            on_event=lambda body: self.on_event(body),
            scanner=Scanner(),
            report=lambda: "# Exposure\n\n<!channel> 1 incident",
        )

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """What people do reaches the app at once, without a socket in between."""
        # a socket's first request would have told the sandbox where it is reached
        self.world.company.base_url = f"{self.url}/slack"
        way = Directly(self.app, self.world.delivery)
        self.world.delivery.ways.append(way)
        try:
            yield
        finally:
            way.close()

    @contextlib.contextmanager
    def connected(
        self, on_connection: Callable[[bool], None] | None = None
    ) -> Iterator[SlackSocket]:
        """The app with a real socket to the sandbox."""
        socket = run_socket(self.app, self.workspace, on_connection)
        try:
            self.world.wait_for(lambda: socket.connected)
            yield socket
        finally:
            socket.close()

    # --- making incidents ---

    def leak(self, text: str, user: str = "ann", channel: str = "#general") -> Incident:
        """Somebody writes it and leakwatch reads it."""
        ts = self.world.type(user, channel, text)
        document = self.connector.read(self.at(ts, channel))
        assert document is not None
        handled = self.watch.handle(document)
        assert handled.incidents, "the scanner found nothing"
        return self.incident(handled.incidents[0])

    def at(self, ts: str, channel: str = "#general") -> Location:
        return Location(self.connector.name, self.world.channel_id(channel), f"msg/{ts}")

    def incident(self, number: int) -> Incident:
        found = self.store.incident(number)
        assert found is not None
        return found

    def occurrence(self, number: int) -> Occurrence:
        return self.store.occurrences(number)[0]

    def journal(self) -> list[str]:
        """What was done, oldest first."""
        return [entry.action for entry in reversed(self.store.journal(limit=200))]

    # --- reading what people see ---

    def answer(self, interaction: Any) -> str:
        """The text of the first answer to a press or command."""
        self.world.wait_for(lambda: interaction.answers)
        return str(interaction.answers[0]["text"])
