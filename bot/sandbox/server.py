"""The sandbox as one HTTP server on loopback: Slack, Jira twice, and the providers."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Protocol

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount
from starlette.types import ASGIApp

from bot.sandbox.faults import Traffic
from bot.server import Server, serving

__all__ = ["Sandbox", "Server", "World", "serving"]


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
