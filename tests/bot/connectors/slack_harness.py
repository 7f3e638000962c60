"""A Slack on loopback with a connector on it, for the tests of the connector."""

from __future__ import annotations

import contextlib
import itertools
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

from bot.config import SlackWorkspace
from bot.connectors.slack import SlackConnector
from bot.connectors.slack.document import message_address
from bot.model import Location, Stream
from bot.sandbox.server import Sandbox, serving
from bot.sandbox.slack import SlackWorld

from .contract import MARK

WRITING = r"POST /slack/api/(chat\.(post|update|delete)|files\.(delete|comp|rev)|.*\.set)"


class Clock:
    """Time that a test can move."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead


class SlackHarness:
    """See `contract.Harness`."""

    def __init__(self, channel: str = "#dev", **options: Any) -> None:
        self.clock = Clock()
        self.world = SlackWorld(self.clock)
        self.channel = channel
        self.sandbox = Sandbox({"/slack": self.world}, self.clock)
        self.author_may_edit = options.pop("author_may_edit", True)
        self.options = options
        self._numbers = itertools.count()

    @contextlib.contextmanager
    def running(self) -> Iterator[SlackHarness]:
        with serving(self.sandbox.app()) as url:
            self.url = url
            self.connector = self.connect(**self.options)
            yield self

    def connect(self, *, outbox: Any = None, owed: Any = None, **settings: Any) -> SlackConnector:
        settings = {
            "name": "acme",
            "bot_token": self.world.bot_token,
            "base_url": f"{self.url}/slack/api",
            "timeout": 5,
            **settings,
        }
        return SlackConnector(
            SlackWorkspace(**settings),
            clock=self.clock,
            author_token=self.token_of,
            outbox=outbox,
            owed=owed,
        )

    def token_of(self, person: Any) -> str | None:
        return self.world.user_token(person.id) if self.author_may_edit else None

    @property
    def stream(self) -> Stream:
        return Stream(self.connector.name, self.world.channel_id(self.channel), self.channel)

    def at(self, ts: str, channel: str = "", thread: str = "") -> Location:
        stream = self.world.channel_id(channel or self.channel)
        document = f"msg/{ts}?thread={thread}" if thread else f"msg/{ts}"
        return Location(self.connector.name, stream, document)

    def write(self, text: str) -> Location:
        return self.at(self.world.type("ann", self.channel, text))

    def edit(self, location: Location, text: str) -> None:
        self.world.edit("ann", location.stream, message_address(location.document)[0], text)

    def vanish(self, location: Location) -> None:
        self.world.delete("ann", location.stream, message_address(location.document)[0])

    def change_before_write(self, location: Location, text: str) -> None:
        before = self.connector.workspace.message
        left = [text]

        def message(where: Location) -> Any:
            # the author is faster than the connector's second look
            found = before(where)
            if found is not None and left:
                self.edit(where, left.pop())
            return found

        self.connector.workspace.message = message  # type: ignore[method-assign]

    def asked(self, match: str) -> int:
        """How many requests matched. The sandbox notes a request only after answering it, so a
        last one of our own is sent and waited for: what came before is noted by then."""
        name = f"/slack/files/settled-{next(self._numbers)}/x"
        try:
            with urllib.request.urlopen(self.url + name):
                pass
        except (urllib.error.HTTPError, OSError):
            pass
        self.world.wait_for(lambda: self.sandbox.traffic.seen(f"^GET {name}$"))
        lines = [f"{each.method} {each.path}" for each in self.sandbox.traffic.requests]
        return sum(bool(re.search(match, line)) for line in lines if "/settled-" not in line)

    def writes(self) -> int:
        return self.asked(WRITING)

    def limit_rate(self, seconds: int) -> None:
        self.sandbox.traffic.add(
            "/slack/api/conversations",
            status=429,
            headers={"Retry-After": str(seconds)},
            body='{"ok":false,"error":"ratelimited"}',
            times=-1,
        )

    def take_scope(self) -> str:
        token = self.world.token(self.world.bot_token)
        token.scopes = token.scopes - {"channels:history"}
        return "channels:history"

    def refuse_token(self) -> None:
        self.world.revoke_token(self.world.bot_token)

    def cut(self) -> None:
        self.sandbox.traffic.add("/slack/api/", drop=True, times=-1)

    def heal(self) -> None:
        self.sandbox.traffic.clear()

    def refusals(self) -> dict[str, Callable[[], Location]]:
        def foreign() -> Location:
            ts = self.world.type("fox", "#shared-globex", f"the word is {MARK}")
            return self.at(ts, "#shared-globex")

        def archived() -> Location:
            return self.at(self.world.post("ann", "#old", f"it is {MARK}", silent=True), "#old")

        return {"foreign-authors": foreign, "archived": archived}
