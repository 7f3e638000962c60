"""The sandbox as one HTTP server on loopback: Slack, Jira twice, and the providers."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

import uvicorn
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount
from starlette.types import ASGIApp

from bot.errors import ConfigError
from bot.sandbox.faults import Traffic


class World(Protocol):
    """One stand-in: state that its routes read and change; Python methods play the people."""

    def routes(self) -> Sequence[BaseRoute]:
        """What it answers, relative to its mount point."""


class Sandbox:
    """All stand-ins together. `traffic` sees every request and makes faults happen.

    Worlds by mount point: "/slack" (Web API below /slack/api, Socket Mode at /slack/link),
    "/jira-cloud", "/jira-dc", "/ex/jira/<cloudId>" (the gateway to the Cloud site) and
    "/providers" (one folder per provider).
    """

    def __init__(self, worlds: dict[str, World], clock: Callable[[], float] = time.time) -> None:
        self.worlds = worlds
        self.traffic = Traffic(clock)

    def app(self, extra: Sequence[BaseRoute] = ()) -> ASGIApp:
        """The ASGI application; `extra` routes (the demo's pages) come first and unrecorded."""
        mounts = [
            Mount(path, app=self.traffic.wrap(Starlette(routes=list(world.routes()))))
            for path, world in self.worlds.items()
        ]
        return Starlette(routes=[*extra, *mounts])


class Server:
    """uvicorn in a thread, on loopback."""

    def __init__(self, app: ASGIApp, *, host: str = "127.0.0.1", port: int = 0) -> None:
        config = uvicorn.Config(
            app,
            host=host,
            port=port,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=1,
            ws="websockets-sansio",
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, name="sandbox", daemon=True)
        self.host = host
        self._port = port

    def start(self) -> str:
        """Start and return the base address. Raises `ConfigError` when the port is taken."""
        self._thread.start()
        while not self._server.started:
            if not self._thread.is_alive():
                raise ConfigError(
                    f"Port {self._port} on {self.host} cannot be used.",
                    hint="Another program has it: choose another port with --port.",
                )
            time.sleep(0.005)
        self._port = self._server.servers[0].sockets[0].getsockname()[1]
        return self.url

    @property
    def url(self) -> str:
        """Base address without a slash at the end."""
        return f"http://{self.host}:{self._port}"

    def stop(self) -> None:
        """Stop and wait until the port is free."""
        self._server.should_exit = True
        self._thread.join(timeout=5)


@contextlib.contextmanager
def serving(app: ASGIApp, *, port: int = 0) -> Iterator[str]:
    """Serve an application on loopback for the length of a `with` block; gives its address."""
    server = Server(app, port=port)
    try:
        yield server.start()
    finally:
        server.stop()
