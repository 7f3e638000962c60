"""The demo's small company with a real leakwatch in it, as the tests of the stories need it."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.config import Settings
from bot.demo.world import DemoWorld
from bot.incident import Actor, CleanState, Incident, Occurrence
from detectors.model import Sample
from detectors.rules import by_id
from tests.conftest import Canaries

DORA = Actor("test/dora", may_approve=True, via="cli")
ANN = Actor("test/ann", may_approve=False, via="cli")
FAST: dict[str, Any] = {"proof_delays": (0.1, 0.2, 0.3, 0.4)}


class Company(DemoWorld):
    """`DemoWorld` with other settings; ann has agreed to edits of her messages, ben has not."""

    forge_for: Canaries
    """Of the test that is running."""

    def __init__(self, **changes: Any) -> None:
        """`slack`, `jira` and `policy` change single settings there; others are replaced."""
        super().__init__(seed=11)
        self._changes = changes
        self.jira.add_project("SEC", "Security")

    def settings(self, url: str, data_dir: Path | None = None) -> Settings:
        base = super().settings(url, data_dir)
        given = dict(self._changes)
        slack = base.slack[0].model_copy(update=given.pop("slack", {}))
        jira = base.jira[0].model_copy(update=given.pop("jira", {}))
        policy = base.policy.model_copy(update={**FAST, **given.pop("policy", {})})
        own = given.pop("own", None)
        update = {"slack": (slack,), "jira": (jira,), "policy": policy, **given}
        return base.model_copy(update={**update, **(own(self) if own else {})})

    # --- writing ---

    def leak(self, rule: str = "github-pat", *, canary: bool = True, **identity: Any) -> str:
        """A living credential. Not a canary where the test itself has the bot write it."""
        sample: Sample
        if canary:
            sample = self.forge_for.sample(rule)
        else:
            sample = by_id(rule).sample(self._random)
        words = {"login": "deploy-bot", "email": "p@acme.example", "scopes": ["repo"]}
        self.providers.issue_sample(sample, by_id(rule), **{**words, **identity})
        return sample.secret

    # --- reading ---

    def until(self, what: Callable[[], Any], timeout: float = 20.0) -> Any:
        """What `what` gives once it is true; fails after the timeout with the journal."""
        value = self.wait(what, timeout)
        assert value, "\n".join(
            f"{e.incident} {e.action} {dict(e.detail)}" for e in self.app.store.journal(limit=12)
        )
        return value

    def incident(self, value: str) -> Incident:
        """The incident of a credential, once there is one."""
        found = self.until(lambda: self.incident_of(value))
        assert isinstance(found, Incident)
        return found

    def ended(self, value: str) -> Incident:
        """The incident once it is proven dead and clean everywhere."""
        found = self.until(
            lambda: (i := self.incident_of(value)) and i.dead_at and not i.uncleaned and i
        )
        assert isinstance(found, Incident)
        return found

    def cleaned(self, value: str, kind: str) -> Incident:
        """The incident once it is proven dead and the place of that kind is clean."""

        def ready() -> Incident | None:
            incident = self.incident_of(value)
            if incident is None or incident.dead_at is None:
                return None
            places = [p for p in self.places(incident) if p.kind == kind]
            clean = places and all(p.state is CleanState.CLEANED for p in places)
            return incident if clean else None

        found = self.until(ready)
        assert isinstance(found, Incident)
        return found

    def settled(self) -> None:
        """Until nothing is queued or running."""
        self.until(self.app.engine.idle)

    def places(self, incident: Incident) -> list[Occurrence]:
        return self.app.store.occurrences(incident.id)

    def place(self, incident: Incident) -> Occurrence:
        (only,) = self.places(incident)
        return only

    def journal(self, incident: Incident) -> list[str]:
        """What was done about it, oldest first."""
        entries = self.app.store.journal(incident=incident.id, limit=200)
        return [entry.action for entry in reversed(entries)]

    def reads(self, channel: str) -> str:
        """All that a channel shows, as one text."""
        return json.dumps(self.slack.messages(channel), ensure_ascii=False)

    def asked_of_providers(self, value: str) -> list[str]:
        """Requests to providers that carried the value."""
        needle = value.encode()
        return [
            f"{r.method} {r.path}"
            for r in self.sandbox.traffic.seen(" /providers")
            if needle in r.body or any(value in v for v in r.headers.values())
        ]

    def press(self, user: str, channel: str, ts: str, action: str) -> str:
        """Press a button; gives what the app answers."""
        made = self.slack.press(user, channel, ts, action)
        self.until(lambda: made.answers)
        return str(made.answers[0]["text"])

    def typed(self, text: str, user: str = "dora") -> str:
        """Type /leakwatch; gives everything that is shown."""
        made = self.slack.slash(user, "#general", "/leakwatch", text)
        self.until(lambda: made.answers)
        return json.dumps(made.answers[0], ensure_ascii=False)

    def card(self, incident: Incident) -> str:
        """The ts of its card, once that shows the newest state."""
        board = self.app.publisher._boards[0]

        def current() -> str:
            shown = self.app.store.shown(board.name, incident.id)
            newest = self.app.store.incident(incident.id)
            fresh = shown and newest and shown.version >= newest.version
            return shown.address if fresh and shown else ""

        return str(self.until(current))


@pytest.fixture(scope="module")
def companies() -> Iterator[Callable[..., Company]]:
    """A company with these settings: the one that is open when they are the same, else a new one.

    Only one engine runs in a process, so the one before is closed.
    """
    open_now: list[tuple[str, Company]] = []

    def close() -> None:
        for _, each in open_now:
            each.__exit__(None, None, None)
            each.slack.close()
        open_now.clear()

    def like(forge: Canaries, **changes: Any) -> Company:
        key = repr(changes)
        if not open_now or open_now[0][0] != key:
            close()
            made = Company(**changes)
            made.__enter__()
            # the engine's library logs to the stderr of the first test, which is closed after it
            logging.getLogger("dbos").handlers.clear()
            open_now.append((key, made))
        company = open_now[0][1]
        company.forge_for = forge
        forge.traffic = [company.sandbox.traffic]
        return company

    # the sandbox's server prints WebSocket frames at DEBUG; it is Slack here, not the bot
    frames = logging.getLogger("uvicorn.error")
    frames.setLevel(logging.WARNING)
    yield like
    close()
    frames.setLevel(logging.NOTSET)


@pytest.fixture
def hire(companies: Callable[..., Company], forge: Canaries) -> Iterator[Callable[..., Company]]:
    """`hire(mode="observe")` gives a company; afterwards its files are searched for canaries."""
    hired: list[Company] = []

    def one(**changes: Any) -> Company:
        company = companies(forge, **changes)
        hired.append(company)
        return company

    yield one
    for company in hired:
        company.sandbox.traffic.clear()
        company.providers.slow_death = 0.0
        company.jira.guard = False
        leaks = [
            f"{file.name}: {name}"
            for file in sorted(company.directory.rglob("*"))
            if file.is_file()
            for name in forge.leaks_in(_content(file))
        ]
        assert not leaks, leaks


def _content(file: Path) -> bytes:
    """Of a journal that its database removes meanwhile: nothing."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""


@pytest.fixture
def company(hire: Callable[..., Company]) -> Company:
    """The company in which leakwatch may do everything."""
    return hire()
