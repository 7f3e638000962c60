"""A small company that leaks, and a leakwatch in a process of its own beside it."""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import sqlalchemy as sa

from bot.incident import CleanState, Incident
from bot.sandbox.jira import JiraWorld
from bot.sandbox.providers import ProviderWorld
from bot.sandbox.server import Sandbox, Server
from bot.sandbox.slack import SlackWorld
from bot.store import Store, default_url
from detectors import fingerprint
from detectors.model import Secret
from detectors.rules import by_id
from tests.conftest import Canaries

ROOT = Path(__file__).parents[1]
KINDS = (
    "github-pat", "gitlab-pat", "digitalocean-pat", "huggingface-token", "sendgrid-key",
    "vault-service", "slack-bot", "heroku-api-key",
)  # fmt: skip
"""Rules whose credentials the sandbox's providers can revoke, all of them by themselves."""
AUTO = ("github", "gitlab", "slack", "digitalocean", "huggingface", "sendgrid", "vault", "heroku")
KEY = "f0" * 32
"""Of the fingerprints, so that the test can find incidents."""


def poll(what: Callable[[], Any], timeout: float = 20.0, why: Callable[[], Any] = str) -> Any:
    """What `what` gives once it is true. Fails after `timeout` seconds with `why()`."""
    end = time.monotonic() + timeout
    while True:
        value = what()
        if value:
            return value
        assert time.monotonic() < end, f"not within {timeout} s: {why()}"
        time.sleep(0.05)


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])


@dataclass(frozen=True)
class Leak:
    """One planted credential and where it was written."""

    rule: str
    value: str = field(repr=False)
    mark: str
    """A word that stands beside it and nowhere else."""
    place: str
    """Channel name, or issue key."""


class Town:
    """The sandbox on one port, what was leaked in it, and settings of a bot that watches it."""

    def __init__(self, directory: Path, canaries: Canaries) -> None:
        self.directory = directory
        self.canaries = canaries
        self.slack = SlackWorld()
        # Slack tries again after 0 s, 1 min and 5 min
        self.slack.delivery.retry_delays = (0.0, 1.0, 3.0)
        self.jira = JiraWorld("cloud")
        self.jira.gate.issue_writes = []
        self.providers = ProviderWorld()
        self.sandbox = Sandbox(
            {"/slack": self.slack, "/jira-cloud": self.jira, "/providers": self.providers}
        )
        self.faults = self.sandbox.traffic
        self._sandbox_port = free_port()
        self.url = f"http://127.0.0.1:{self._sandbox_port}"
        self._server: Server | None = None
        self.port = free_port()
        self.leaks: list[Leak] = []
        self.database = ""
        self._random = Random(7)

    def __enter__(self) -> Town:
        # it is the sandbox's own server, which prints what passes: the bot is another process
        logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
        self.up()
        self.jira.deliver_webhooks(
            f"http://127.0.0.1:{self.port}/jira/webhook/town", "town webhook secret"
        )
        return self

    def __exit__(self, *_: object) -> None:
        self.jira.close()
        self.slack.close()
        self.down()
        logging.getLogger("uvicorn.error").setLevel(logging.NOTSET)

    def up(self) -> None:
        """Slack, Jira and the providers can be reached."""
        self._server = Server(self.sandbox.app(), port=self._sandbox_port)
        self._server.start()

    def down(self) -> None:
        """Nothing can be reached: connections are refused."""
        if self._server is not None:
            self.slack.sockets.outage(0.0)
            self._server.stop()
            self._server = None

    def connected(self, opened: int) -> None:
        """Wait until a socket more than these was opened."""
        poll(lambda: self.slack.sockets.opened > opened, 30.0, self.log)

    @property
    def data_dir(self) -> Path:
        return self.directory / "data"

    def settings(self, **changes: Any) -> dict[str, Any]:
        """Settings as plain data; `policy` and `slack` change single ones of theirs."""
        slack = self.slack
        workspace = {
            "name": "town",
            "bot_token": slack.bot_token,
            "app_token": slack.app_token,
            "admin_token": slack.admin_token,
            "author_tokens": {slack.user_id("ann"): slack.user_token("ann")},
            "base_url": f"{self.url}/slack/api",
            "security_channel": slack.channel_id("#security"),
            "approvers": [slack.user_id("dora")],
            "sweep_every": 3,
            **changes.pop("slack", {}),
        }
        site = {
            "name": "town",
            "url": f"{self.url}/jira-cloud",
            "email": self.jira.bot_email,
            "token": self.jira.api_token,
            "webhook_secret": "town webhook secret",
            "projects": [{"key": "OPS", "every": 2}, {"key": "DEV", "every": 2}],
        }
        policy = {
            "revoke_by_provider": dict.fromkeys(AUTO, "auto"),
            "revoke_budget_per_hour": 100_000,
            **changes.pop("policy", {}),
        }
        return {
            "mode": "contain",
            "data_dir": str(self.data_dir),
            "database_url": self.database,
            "fingerprint_key": KEY,
            "log_level": "info",
            "slack": [workspace],
            "jira": [site],
            "policy": policy,
            "dashboard": {"port": self.port},
            **self.providers.provider_settings(self.url),
            **changes,
        }

    # --- leaking -------------------------------------------------------------------------------

    def forge(self, rule: str, mark: str, place: str) -> tuple[Leak, str]:
        """A living credential, and the text in which it is written."""
        sample = self.canaries.sample(rule)
        self.providers.issue_sample(sample, by_id(rule), login="deploy-bot", scopes=["repo"])
        leak = Leak(rule, sample.secret, mark, place)
        self.leaks.append(leak)
        return leak, f"{mark} {sample.text}"

    def leak(self, how: str, number: int, channel: str = "", who: str = "") -> Leak:
        """Somebody leaks: "message", "thread", "edit", "issue", "comment" or "issue-edit"."""
        rule = KINDS[number % len(KINDS)]
        mark = f"marker{number:03d}x"
        slack, jira, random = self.slack, self.jira, self._random
        channel = channel or random.choice(("#general", "#ops", "#dev"))
        who = who or random.choice(("ann", "ben", "dora"))
        if how in ("message", "thread", "edit"):
            leak, text = self.forge(rule, mark, channel)
            if how == "message":
                slack.type(who, channel, text)
            elif how == "thread":
                root = slack.type("ben", channel, "how do I log in?")
                slack.type(who, channel, text, thread=root)
            else:
                ts = slack.type(who, channel, "one moment")
                slack.edit(who, channel, ts, text)
            return leak
        issue = jira.create_issue(random.choice(("OPS", "DEV")), "It does not work", "Please help")
        leak, text = self.forge(rule, mark, issue.key)
        if how == "comment":
            jira.comment(issue, text, "ben")
        elif how == "issue-edit":
            jira.edit_issue(issue, description=text)
        else:
            jira.create_issue("OPS", "A new one", text)
        return leak

    # --- looking -------------------------------------------------------------------------------

    def open_store(self) -> Store:
        """The bot's database, for looking."""
        return Store(self.database or default_url(self.data_dir))

    def incident(self, store: Store, leak: Leak) -> Incident | None:
        """What became of a leak."""
        return store.by_fingerprint(fingerprint(Secret(leak.value), bytes.fromhex(KEY)))

    def shown(self) -> str:
        """Everything that people can read in Slack and Jira now, without issue history."""
        rooms = [self.slack.messages(one) for one in list(self.slack.company.channels)]
        issues = [
            [issue.fields, [comment.body for comment in issue.comments]]
            for issue in list(self.jira.issues.values())
        ]
        return json.dumps([rooms, issues], default=str)

    def copies(self, leak: Leak) -> int:
        """How many messages, issues and comments carry the mark of a leak."""
        found = 0
        for one in ("#general", "#ops", "#dev"):
            found += sum(leak.mark in json.dumps(m) for m in self.slack.messages(one))
        for issue in list(self.jira.issues.values()):
            found += leak.mark in json.dumps(issue.fields, default=str)
            found += sum(leak.mark in json.dumps(c.body, default=str) for c in issue.comments)
        return found

    def unsettled(self, store: Store) -> list[str]:
        """What is still to be done, in words; empty when all is quiet."""
        todo = []
        shown = self.shown()
        for leak in self.leaks:
            incident = self.incident(store, leak)
            if incident is None:
                todo.append(f"{leak}: no incident")
                continue
            for each in store.occurrences(incident.id):
                at_rest = each.kind == "changelog" and each.state is not CleanState.OPEN
                if (each.state is not CleanState.CLEANED and not at_rest) or each.busy:
                    todo.append(f"{leak}: {each.kind} {each.state} {each.reason} {each.busy}")
            if incident.dead_at is None:
                todo.append(
                    f"{leak}: {incident.status} {incident.verdict_reason} {incident.revoke_reason}"
                    f" {incident.waiting_for} next {incident.next_check_at}"
                )
            if leak.value in shown:
                todo.append(f"{leak}: still shown")
        cleans, contains = store.unfinished()
        return todo + [f"clean {each}" for each in cleans] + [f"contain {c}" for c in contains]

    def settled(self, timeout: float) -> None:
        """Wait until everything planted is found, clean and dead."""
        store = self.open_store()
        try:
            poll(
                lambda: not self.unsettled(store),
                timeout,
                lambda: "\n".join(self.unsettled(store)) + "\n" + self.log()[-3000:],
            )
        finally:
            store.close()

    def check(self) -> None:
        """Nothing was lost, and nothing was done twice."""
        store = self.open_store()
        try:
            for leak in self.leaks:
                incident = self.incident(store, leak)
                assert incident is not None
                assert incident.dead_at is not None
                assert not self.providers.is_live(leak.value)
                assert self.copies(leak) == 1, f"{leak}: {self.copies(leak)} copies"
                journal = store.journal(incident=incident.id, limit=1000)
                # an event that Slack repeats late may be looked at once more; nothing is written
                cleaned = [
                    e.detail["occurrence"]
                    for e in journal
                    if e.detail.get("outcome") == "done" and e.action == "redacted"
                ]
                story = "\n".join(f"{e.at} {e.action} {dict(e.detail)}" for e in reversed(journal))
                assert len(cleaned) == len(set(cleaned)), f"{leak} was redacted twice:\n{story}"
            assert store.count_incidents() == len(self.leaks)
            assert store.broken_links() == []
        finally:
            store.close()
        values = [each.value for each in self.providers.revocations]
        doubled = [
            (leak, values.count(leak.value)) for leak in self.leaks if values.count(leak.value) != 1
        ]
        assert not doubled, f"not revoked exactly once: {doubled}"
        assert not [leak for leak in self.leaks if leak.value in self.shown()]

    def has_clean_log(self) -> None:
        """No traceback stands in it."""
        before, found, after = self.log().partition("Traceback")
        assert not found, before[-2000:] + found + after[:4000]

    def log(self) -> str:
        """What the bots wrote to stderr."""
        return "".join(f.read_text() for f in sorted(self.directory.rglob("bot.log")))


class Bot:
    """A process."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    @property
    def alive(self) -> bool:
        """Whether the process exists."""
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def kill(self) -> None:
        """As a power cut would."""
        self.end(signal.SIGKILL)

    def end(self, how: signal.Signals = signal.SIGTERM, timeout: float = 20.0) -> None:
        """Ask it to end and wait."""
        if self.alive:
            os.kill(self.pid, how)
        poll(lambda: not self.alive, timeout, lambda: f"process {self.pid} does not end")


class Nursery:
    """Where bots come from; none outlives it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.runner"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._bots: list[Bot] = []

    def start(self, settings: dict[str, Any], directory: Path) -> Bot:
        """A leakwatch with these settings, which are written into `directory`."""
        directory.mkdir(exist_ok=True)
        path = directory / "settings.json"
        path.write_text(json.dumps(settings))
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        bot = Bot(int(self._process.stdout.readline()))
        self._bots.append(bot)
        return bot

    def kill(self) -> None:
        """End all of its bots."""
        for bot in self._bots:
            bot.kill()

    def close(self) -> None:
        """End everything."""
        self.kill()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=10)
        self._process.stdout.close()


def nursery() -> Iterator[Nursery]:
    """For a fixture."""
    made = Nursery()
    try:
        yield made
    finally:
        made.close()


def queue_is_empty(data_dir: Path) -> bool:
    """Whether the engine of a bot on SQLite has nothing queued or running."""
    engine = sa.create_engine(f"sqlite:///{data_dir / 'engine.db'}")
    try:
        with engine.connect() as conn:
            query = "select 1 from workflow_status where status in ('PENDING', 'ENQUEUED')"
            return conn.execute(sa.text(query)).first() is None
    finally:
        engine.dispose()
