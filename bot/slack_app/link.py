"""The line to one Slack workspace: opened at start, opened again when Slack lets us."""

from __future__ import annotations

import logging
import threading
from typing import Protocol

from slack_bolt import App
from starlette.routing import BaseRoute, Route

from bot.config import SlackWorkspace
from bot.errors import LeakwatchError
from bot.slack_app.manifest import http_path
from bot.slack_app.transport import SlackSocket, http_handler, run_socket

_log = logging.getLogger(__name__)
_AGAIN = 60.0


class Ear(Protocol):
    """What wants to know that events may have been lost."""

    def lost(self, why: str) -> None:
        """Read again from the cursors what may have been missed."""

    def deaf(self, why: str) -> None:
        """There is no connection, so events do not arrive."""


class SlackLink:
    """Socket Mode or HTTP for one workspace. A refusal by Slack stops nothing else."""

    def __init__(self, app: App, workspace: SlackWorkspace, ear: Ear) -> None:
        self._app = app
        self._workspace = workspace
        self._ear = ear
        self._socket: SlackSocket | None = None
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._open, name="slack-link", daemon=True)
        self._greeted = False

    def start(self) -> None:
        """Begin to connect; returns at once."""
        if self._workspace.transport == "socket":
            self._thread.start()

    def stop(self) -> None:
        """Close the connection."""
        self._end.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)
        if self._socket is not None:
            self._socket.close()

    @property
    def connected(self) -> bool:
        """Whether events arrive; in HTTP mode that is for Slack to say, so always."""
        if self._workspace.transport != "socket":
            return True
        return self._socket is not None and self._socket.connected

    def routes(self) -> list[BaseRoute]:
        """The endpoint of HTTP mode; none in Socket Mode."""
        if self._workspace.transport != "http":
            return []
        endpoint = http_handler(self._app, self._workspace)
        return [Route(http_path(self._workspace), endpoint, methods=["POST"])]

    def _open(self) -> None:
        while not self._end.is_set():
            try:
                self._socket = run_socket(self._app, self._workspace, self._changed)
            except LeakwatchError as error:
                _log.error("No connection to Slack, trying again in a minute: %s", error)
                self._tell(False, str(error))
                self._end.wait(_AGAIN)
            else:
                return

    def _changed(self, connected: bool) -> None:
        again, self._greeted = self._greeted, self._greeted or connected
        if connected and not again:
            return  # the first sweep reads what came before
        self._tell(connected, "The connection to Slack was replaced or lost.")

    def _tell(self, connected: bool, why: str) -> None:
        try:
            if connected:
                self._ear.lost(why)
            else:
                self._ear.deaf(why)
        except LeakwatchError as error:
            _log.warning("What was missed will be read by the next sweep: %s", error)
