"""Which way does Slack reach the app: over a socket that we open, or at an address of ours?"""

from __future__ import annotations

import http.client
import logging
import threading
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.socket_mode.builtin import SocketModeHandler
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.signature import SignatureVerifier
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.config import SlackWorkspace
from bot.connectors.slack.answers import error_for
from bot.connectors.slack.wire import is_loopback
from bot.errors import ApiError, ConfigError, NotAllowed, Unauthorized, Unreachable

_log = logging.getLogger(__name__)
_PING = 5.0
"""Seconds between signs of life; a socket silent for four of them is replaced."""
_RETRIES = (1.0, 2.0, 5.0, 15.0, 60.0)
"""Seconds between tries to open the first socket; the last one for ever."""
_BODY = 4_000_000
"""Bytes; Slack's largest requests are far below."""
_REMEMBERED = 10_000
"""How many handled HTTP requests are remembered against replay."""


class SlackSocket:
    """A Socket Mode connection that is opened again whenever it breaks."""

    def __init__(
        self,
        app: App,
        workspace: SlackWorkspace,
        on_connection: Callable[[bool], None] | None = None,
    ) -> None:
        if workspace.app_token is None:
            raise ConfigError(
                f"slack {workspace.name}: app_token is missing, which Socket Mode needs.",
                hint="Make an app-level token with connections:write under Basic Information.",
            )
        self.problem = ""
        """Why there is no connection, as a sentence; empty while there is one."""
        self._on_connection = on_connection or (lambda connected: None)
        self._lock = threading.Lock()
        self._up = False
        self._stop = threading.Event()
        token = workspace.app_token.get_secret_value()
        self.handler = SocketModeHandler(app, token, ping_interval=_PING)
        if is_loopback(workspace.base_url):
            # the SDK would send even loopback through a proxy of the environment
            self.handler.client.proxy = None
        self.handler.client.message_listeners.append(self._heard)
        self._keeper = threading.Thread(target=self._keep, name="slack-socket", daemon=True)

    def start(self) -> None:
        """Connect, and go on trying when Slack cannot be reached.

        Raises `Unauthorized` or `NotAllowed` when the app-level token is refused.
        """
        try:
            self._connect()
        except (Unauthorized, NotAllowed):
            self.close()
            raise
        except ApiError as error:
            self._lost(str(error))
        self._keeper.start()

    @property
    def connected(self) -> bool:
        """Whether Slack has greeted us on a socket that is open now."""
        return self._up

    def close(self) -> None:
        """Close the connection and stop trying."""
        self._stop.set()
        self.handler.client.close()
        if self._keeper.is_alive() and self._keeper is not threading.current_thread():
            self._keeper.join(timeout=5)

    def _connect(self) -> None:
        # an address is good for one try
        self.handler.client.wss_uri = None
        try:
            self.handler.client.connect()
        except SlackApiError as error:
            response = error.response
            said = response.data if isinstance(response.data, dict) else {}
            headers = {str(k).lower(): str(v) for k, v in (response.headers or {}).items()}
            status = response.status_code
        except (SlackClientError, OSError, http.client.HTTPException, ValueError) as error:
            raise Unreachable(
                f"Slack's socket cannot be opened ({type(error).__name__})."
            ) from None
        else:
            return
        raise error_for("apps.connections.open", status, headers, said)

    def _keep(self) -> None:
        """Open the first connection if need be, then notice when one is lost."""
        tries = 0
        while not self._stop.is_set() and self.handler.client.current_session is None:
            if self._stop.wait(_RETRIES[min(tries, len(_RETRIES) - 1)]):
                return
            tries += 1
            try:
                self._connect()
            except ApiError as error:
                self._lost(str(error))
        # from here on the SDK opens new sockets by itself; it does not say when it has none
        while not self._stop.wait(0.5):
            if not self.handler.client.is_connected():
                self._lost("The connection to Slack is lost; a new one is being opened.")

    def _heard(self, _client: Any, message: dict[str, Any], _raw: str | None) -> None:
        if message.get("type") != "hello":
            return
        with self._lock:
            self._up = True
            self.problem = ""
        # also when we never noticed a loss: between two sockets events can be lost
        self._on_connection(True)

    def _lost(self, problem: str) -> None:
        with self._lock:
            was_up, self._up = self._up, False
            changed = problem != self.problem
            self.problem = problem
        if changed:
            _log.warning("%s", problem)
        if was_up:
            self._on_connection(False)


def run_socket(
    app: App,
    workspace: SlackWorkspace,
    on_connection: Callable[[bool], None] | None = None,
) -> SlackSocket:
    """Connect `app` over Socket Mode; returns at once, also when Slack cannot be reached yet.

    `on_connection(True)` follows every greeting, also of a socket that replaces another: events
    in between may be lost, so a sweep is due. `on_connection(False)`: there is none now. Both come
    on threads of the connection. Raises `ConfigError`, `Unauthorized` or `NotAllowed`.
    """
    made = SlackSocket(app, workspace, on_connection)
    made.start()
    return made


def http_handler(app: App, workspace: SlackWorkspace) -> Callable[[Request], Awaitable[Response]]:
    """The Starlette endpoint (POST) that Slack calls: events, buttons and commands alike.

    Refuses what is not signed by Slack in the last five minutes (401); a request that was handled
    already is acknowledged and not handled again. Raises `ConfigError` without a signing secret.
    """
    if workspace.signing_secret is None:
        raise ConfigError(
            f"slack {workspace.name}: signing_secret is missing, which HTTP mode needs.",
            hint="You find it under Basic Information of your Slack app.",
        )
    verifier = SignatureVerifier(workspace.signing_secret.get_secret_value())
    handled: dict[str, None] = {}

    async def endpoint(request: Request) -> Response:
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > _BODY:
                return Response(status_code=413)
        try:
            text = body.decode()
        except UnicodeDecodeError:
            return Response(status_code=400)
        # Bolt checks too, but only after it has parsed what anybody on the internet sent
        signature = request.headers.get("x-slack-signature", "")
        stamp = request.headers.get("x-slack-request-timestamp", "")
        if not stamp.isdecimal() or not verifier.is_valid(text, stamp, signature):
            return Response(status_code=401)
        if signature in handled:
            # the same signature means the same time and text, so this very request
            return Response(status_code=200)
        try:
            bolt_request = to_bolt_request(request, body)
        except ValueError:
            return Response(status_code=400)
        # Bolt works in the calling thread until it acknowledges: not on the event loop
        answer = await run_in_threadpool(app.dispatch, bolt_request)
        if answer.status == 200:
            handled[signature] = None
            while len(handled) > _REMEMBERED:
                del handled[next(iter(handled))]
        return to_starlette_response(answer)

    return endpoint
