"""The Jira connector keeps what every connector promises, on Cloud and on Data Center."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.config import JiraProject, JiraSite
from bot.connectors.jira import JiraConnector
from bot.model import Location, Stream
from bot.sandbox.jira import JiraWorld
from bot.sandbox.server import Sandbox, serving

from .contract import MARK, ConnectorContract


class JiraHarness:
    """An issue on which people comment."""

    def __init__(self, edition: Literal["cloud", "datacenter"], *, guard: bool = False) -> None:
        self.world = JiraWorld(edition)
        self.world.guard = guard
        self.sandbox = Sandbox({"/jira": self.world})
        self.issue = self.world.create_issue("OPS", "The issue")
        for number in range(3):
            self.world.create_issue("OPS", f"another issue {number}")
        self._later: Callable[[], None] | None = None

    @contextlib.contextmanager
    def running(self) -> Iterator[JiraHarness]:
        cloud = self.world.edition == "cloud"
        with serving(self._before(self.sandbox.app())) as url:
            settings = JiraSite(
                name="acme",
                edition=self.world.edition,
                url=f"{url}/jira",
                email=self.world.bot_email if cloud else "",
                token=self.world.api_token if cloud else self.world.bearer,
                projects=(JiraProject(key="OPS"),),
                timeout=5,
            )
            self.connector = JiraConnector(settings, sleep=lambda _: None, page=2)
            self.stream = Stream(self.connector.name, "OPS")
            yield self
            self.connector.close()
        self.world.close()

    def _before(self, app: ASGIApp) -> ASGIApp:
        async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
            # Jira has no conditional writes: the last moment that can be noticed is before the
            # connector's last look, which follows the question what it may do
            if self._later and scope["path"].endswith(("/mypermissions", "/redact")):
                self._later()
                self._later = None
            await app(scope, receive, send)

        return wrapped

    def _comment(self, location: Location) -> str:
        return location.document.rpartition("/")[2]

    def write(self, text: str) -> Location:
        comment = self.world.comment(self.issue, text, "ann")
        return Location(self.connector.name, "OPS", f"{self.issue.id}/comment/{comment.id}")

    def edit(self, location: Location, text: str) -> None:
        [comment] = [c for c in self.issue.comments if c.id == self._comment(location)]
        self.world.edit_comment(self.issue, comment, text, "ann")

    def vanish(self, location: Location) -> None:
        [comment] = [c for c in self.issue.comments if c.id == self._comment(location)]
        self.world.delete_comment(self.issue, comment, "ann")

    def change_before_write(self, location: Location, text: str) -> None:
        self._later = lambda: self.edit(location, text)

    def writes(self) -> int:
        # redact is only asked for when something has to go
        return len(self.sandbox.traffic.seen("^(PUT|DELETE) |/redact$|POST .*/issue"))

    def limit_rate(self, seconds: int) -> None:
        self.world.throttle(retry_after=seconds, times=-1)

    def take_scope(self) -> str:
        self.world.deny("OPS", "BROWSE_PROJECTS")
        return "BROWSE_PROJECTS"

    def refuse_token(self) -> None:
        self.world.gate.credentials.clear()

    def cut(self) -> None:
        self.sandbox.traffic.add(".", drop=True, times=-1)

    def heal(self) -> None:
        self.sandbox.traffic.clear()

    def refusals(self) -> dict[str, Callable[[], Location]]:
        return {"redact-history": self._old_value}

    def _old_value(self) -> Location:
        issue = self.world.create_issue("OPS", f"with {MARK}")
        self.world.edit_issue(issue, author="ann", summary="without")
        place = f"{issue.id}/changelog/{issue.history[0].id}"
        return Location(self.connector.name, "OPS", place)


class TestCloud(ConnectorContract):
    @pytest.fixture
    def harness(self) -> Iterator[JiraHarness]:
        with JiraHarness("cloud").running() as harness:
            yield harness


class TestCloudWithGuard(ConnectorContract):
    @pytest.fixture
    def harness(self) -> Iterator[JiraHarness]:
        with JiraHarness("cloud", guard=True).running() as harness:
            yield harness

    def test_a_rewrite_takes_out_and_keeps_the_rest(self, harness: JiraHarness) -> None:
        """Guard leaves a bar instead of our words."""
        from .contract import take_out, text_of

        where = harness.write(f"the word is {MARK}, keep this")
        result = harness.connector.rewrite(where, take_out)
        assert (bool(result), result.method) == (True, "redact-api")
        assert result.remains
        bar = "█" * len(MARK)
        assert text_of(harness.connector.read(where)) == f"the word is {bar}, keep this"


class TestDataCenter(ConnectorContract):
    @pytest.fixture
    def harness(self) -> Iterator[JiraHarness]:
        with JiraHarness("datacenter").running() as harness:
            yield harness
