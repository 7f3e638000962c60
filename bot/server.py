"""HTTP on one address, from a thread: the pages, the webhooks, and the sandbox."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

from bot.errors import ConfigError

# at DEBUG it prints WebSocket frames, which hold messages
logging.getLogger("uvicorn.error").setLevel(logging.WARNING)


class Server:
    """uvicorn in a thread; on loopback unless told otherwise."""

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
        self._thread = threading.Thread(target=self._server.run, name="http", daemon=True)
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
