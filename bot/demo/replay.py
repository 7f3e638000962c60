"""The demo's replay: real text at a rate, with forged leaks planted, and what came of each."""

from __future__ import annotations

import gzip
import itertools
import json
import math
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from bot.demo.world import DemoWorld
from bot.errors import UserError
from bot.incident import CleanState, Incident, Occurrence
from detectors.model import Sample

CHANNELS = ("#general", "#ops", "#dev")
PEOPLE = ("ann", "ben", "dora")
KINDS = (
    "github-pat", "github-oauth", "github-fine-grained", "gitlab-pat", "slack-bot", "slack-user",
    "digitalocean-pat", "huggingface-token", "sendgrid-key", "vault-service", "heroku-api-key",
    "google-oauth-access-token", "jwt", "stripe-secret", "openai-project", "anthropic-api-key",
    "npm-token", "telegram-bot", "private-key", "connection-string",
)  # fmt: skip
"""What is planted: most kinds can be revoked in the sandbox, some nowhere."""
CARRIERS: tuple[Callable[[str, str], str], ...] = (
    lambda text, leak: f"{text} {leak}",
    lambda text, leak: f"{text}\n```\n{leak}\n```",
    lambda text, leak: f"{text} `{leak}` thanks",
    lambda text, leak: f"TOKEN={leak}\n{text}",
    lambda text, leak: f'{text} {{"value": "{leak}"}}',
    lambda text, leak: f"> {text}\nthis one: {leak}",
    lambda text, leak: f"*{leak}* {text}",
)
"""How people write a credential into a message."""


@dataclass
class Plant:
    """A forged leak, where it was planted, and what came of it."""

    rule: str
    value: str
    place: str
    revocable: bool
    posted_at: float
    incident: Incident | None = None
    redacted: bool = False
    revoked: bool = False
    dead: bool = False
    seconds_redacted: float | None = None
    seconds_dead: float | None = None


@dataclass
class Outcome:
    """What came of a replay."""

    planted: list[Plant]
    false_alarms: list[dict[str, Any]]
    messages: int
    tickets: int
    seconds: float
    doubled: int = 0
    """Credentials that were revoked more than once at their provider."""
    uncovered: list[str] = field(default_factory=list)
    """Open gaps: what could not be read."""

    def as_json(self) -> dict[str, Any]:
        """The stable form of `--json`."""
        missed = [p for p in self.planted if p.incident is None or not p.redacted]
        revocable = [p for p in self.planted if p.revocable]
        return {
            "planted": len(self.planted),
            "found": sum(p.incident is not None for p in self.planted),
            "redacted": sum(p.redacted for p in self.planted),
            "revocable": len(revocable),
            "revoked": sum(p.revoked for p in revocable),
            "proven_dead": sum(p.dead for p in revocable),
            "missed": [
                {"rule": p.rule, "place": p.place, "found": p.incident is not None} for p in missed
            ],
            "not_proven_dead": [
                {
                    "rule": p.rule,
                    "place": p.place,
                    "why": p.incident.waiting_for or p.incident.verdict_reason,
                }
                for p in revocable
                if not p.dead and p.incident
            ],
            "false_alarms": self.false_alarms,
            "revoked_twice": self.doubled,
            "gaps": self.uncovered,
            "messages": self.messages,
            "tickets": self.tickets,
            "seconds": {
                "redacted": percentiles([p.seconds_redacted for p in self.planted]),
                "proven_dead": percentiles([p.seconds_dead for p in revocable]),
                "all": round(self.seconds, 1),
            },
        }

    @property
    def good(self) -> bool:
        """Nothing planted was missed, and everything revocable is proven dead."""
        data = self.as_json()
        return not data["missed"] and data["proven_dead"] == data["revocable"]


def percentiles(values: list[float | None]) -> dict[str, float | None]:
    """p50, p95 and p99 in seconds, by nearest rank; None where nothing was measured."""
    known = sorted(v for v in values if v is not None)
    if not known:
        return {"p50": None, "p95": None, "p99": None}
    return {
        f"p{rank}": round(known[max(0, math.ceil(len(known) * rank / 100) - 1)], 3)
        for rank in (50, 95, 99)
    }


def texts(path: Path) -> Iterator[str]:
    """The texts of a file of {"id", "text"} lines, gzip or not. Raises `UserError`."""
    opener: Any = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    text = json.loads(line)["text"]
                except (ValueError, KeyError, TypeError):
                    raise UserError(
                        f'{path}, line {number}: not an object with "text".',
                        hint='Each line is {"id": …, "text": …}.',
                    ) from None
                if isinstance(text, str) and text.strip():
                    yield text
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror or error}.") from None
    except (EOFError, zlib.error):
        raise UserError(f"{path} is damaged: its gzip data break off.") from None
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8 text.") from None


class Replay:
    """Posts, plants, waits until all is quiet, and looks what came of it."""

    def __init__(self, world: DemoWorld, *, rate: float, leaks: float, seed: int) -> None:
        """`rate` in messages a second; `leaks` is the share of messages that carry one."""
        self._world = world
        self._rate = rate
        self._leaks = leaks
        self._random = Random(seed)  # noqa: S311 - forged data, not cryptography
        known = {rule.id for rule in world.app.detector.rules}
        self._kinds = itertools.cycle([kind for kind in KINDS if kind in known])
        self.plants: list[Plant] = []

    def run(
        self,
        chat: Iterator[str],
        tickets: Iterator[str],
        *,
        count: int,
        ticket_count: int,
        progress: Callable[[int], None] = lambda _: None,
        timeout: float = 120.0,
    ) -> Outcome:
        """Everything, from the first message to the last look."""
        begin = time.monotonic()
        jobs: list[tuple[str, str]] = [("chat", t) for t in itertools.islice(chat, count)]
        jobs += [("ticket", t) for t in itertools.islice(tickets, ticket_count)]
        self._random.shuffle(jobs)
        leaky = set(
            self._random.sample(range(len(jobs)), min(len(jobs), round(len(jobs) * self._leaks)))
        )
        for number, (kind, text) in enumerate(jobs):
            due = begin + number / self._rate
            time.sleep(max(0.0, due - time.monotonic()))
            self._post(kind, text, plant=number in leaky)
            progress(number + 1)
        self._settle(timeout)
        self._look()
        kinds = [kind for kind, _ in jobs]
        revoked = [r.value for r in self._world.providers.revocations]
        return Outcome(
            planted=self.plants,
            false_alarms=self._false_alarms(),
            messages=kinds.count("chat"),
            tickets=kinds.count("ticket"),
            seconds=time.monotonic() - begin,
            doubled=len(revoked) - len(set(revoked)),
            uncovered=[f"{g.stream} {g.what}: {g.reason}" for g in self._world.app.store.gaps()],
        )

    def _post(self, kind: str, text: str, *, plant: bool) -> None:
        sample, rule = None, ""
        title = text.strip().splitlines()[0][:80]
        if plant:
            rule = next(self._kinds)
            sample = self._forge(rule)
            text = self._random.choice(CARRIERS)(text[:2000], sample.text)
        now = time.time()
        place = self._write(kind, text, title)
        if sample is not None:
            revocable = rule.split("-")[0] in _REVOCABLE
            self.plants.append(Plant(rule, sample.secret, place, revocable, now))

    def _forge(self, rule: str) -> Sample:
        if rule == "jwt":
            value = self._world.providers.mint_jwt(
                sub=f"svc-{self._random.randrange(10**6)}", exp=int(time.time()) + 86400
            )
            return Sample(value, value)
        return self._world.forge(rule)

    def _write(self, kind: str, text: str, title: str) -> str:
        world, random = self._world, self._random
        if kind == "chat":
            channel, who = random.choice(CHANNELS), random.choice(PEOPLE)
            return f"{channel} {world.slack.type(who, channel, text[:12_000])}"
        project = random.choice(("OPS", "DEV"))
        issue = world.jira.create_issue(project, title, text[:20_000])
        return issue.key

    def _settle(self, timeout: float) -> None:
        """Until every plant is clean and, where it can be, dead; then until nothing moves."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            self._look()
            done = all(p.redacted and (p.dead or not p.revocable) for p in self.plants)
            if done and self._world.app.engine.idle():
                return
            time.sleep(0.5)

    def _look(self) -> None:
        """What the incidents say, and what Slack, Jira and the providers say."""
        world = self._world
        times = {r.value for r in world.providers.revocations}
        for plant in self.plants:
            plant.incident = incident = world.incident_of(plant.value)
            if incident is None:
                continue
            place = self._place(plant, incident)
            plant.redacted = place is not None and not self._shows(plant)
            plant.revoked = plant.value in times
            plant.dead = incident.dead_at is not None and not world.providers.is_live(plant.value)
            if place is not None and place.redacted_at is not None:
                plant.seconds_redacted = place.redacted_at.timestamp() - plant.posted_at
            if incident.dead_at:
                plant.seconds_dead = incident.dead_at.timestamp() - plant.posted_at

    def _place(self, plant: Plant, incident: Incident) -> Occurrence | None:
        """The occurrence where it was planted, once it is clean; the issue history is another."""
        for each in self._world.app.store.occurrences(incident.id):
            clean = each.state is CleanState.CLEANED and each.kind != "changelog"
            if clean and each.written_at.timestamp() >= plant.posted_at - 5:
                return each
        return None

    def _shows(self, plant: Plant) -> bool:
        """Whether the place still shows the value, asked of Slack and Jira themselves."""
        where, _, ts = plant.place.partition(" ")
        if ts:
            return plant.value in json.dumps(self._world.slack.message(where, ts) or {})
        issue = self._world.jira.issue(where)
        rich = [issue.fields.get("description"), issue.fields.get("summary")]
        return any(plant.value in json.dumps(each, default=str) for each in rich)

    def _false_alarms(self) -> list[dict[str, Any]]:
        planted = {p.incident.id for p in self.plants if p.incident}
        return [
            {
                "rule": i.rule,
                "masked": i.masked,
                "confidence": i.confidence.word,
                "place": self._world.app.store.occurrences(i.id)[0].location.title,
            }
            for i in self._world.app.store.incidents(limit=10_000)
            if i.id not in planted
        ]


_REVOCABLE = frozenset(
    ["github", "gitlab", "slack", "digitalocean", "huggingface", "sendgrid", "vault", "heroku",
     "google", "jwt"]
)  # fmt: skip
"""First words of the rules that the sandbox's providers can revoke."""
