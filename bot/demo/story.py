"""The demo's short story: six leaks, told with times; each step says whether it came true."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from rich.console import Console

from bot.demo.world import APPROVER, DemoWorld
from bot.incident import Actor, CleanState, Incident, Status
from bot.model import Liveness
from detectors.rules.jwt import forge_jwt


@dataclass(frozen=True)
class Told:
    """One step of the story and how it went."""

    title: str
    true: bool
    seconds: float


class Story:
    """Plays the steps in order against a running `DemoWorld`."""

    def __init__(self, world: DemoWorld, console: Console) -> None:
        self._world = world
        self._console = console
        self._token = ""

    def play(self) -> list[Told]:
        """All steps; a step that does not come true does not stop the next."""
        steps: list[tuple[str, Callable[[], bool]]] = [
            ("A GitHub token is written into #ops", self._token_in_channel),
            ("The same token stands in a Jira ticket", self._same_in_ticket),
            ("A JWT is pasted, and its claims are read", self._jwt),
            ("An edit adds a key to an old message", self._edit),
            ("A false positive is put back", self._false_positive),
            ("A provider answers 429 and is not believed dead", self._not_believed_dead),
        ]
        return [self._tell(number, *step) for number, step in enumerate(steps, 1)]

    def _tell(self, number: int, title: str, step: Callable[[], bool]) -> Told:
        self._console.print(f"\n[bold]{number}. {title}[/bold]")
        begin = time.monotonic()
        true = step()
        seconds = time.monotonic() - begin
        mark = "[green]came true[/green]" if true else "[red]did NOT come true[/red]"
        self._console.print(f"   {mark} in {seconds:.2f} s", highlight=False)
        return Told(title, true, seconds)

    def _say(self, text: str) -> None:
        self._console.print(f"   {text}", markup=False, highlight=False)

    def _done(self, value: str, timeout: float = 20.0) -> Incident | None:
        """The incident once the credential is proven dead and every place is clean."""

        def ready() -> Incident | None:
            incident = self._world.incident_of(value)
            return incident if incident and incident.dead_at and not incident.uncleaned else None

        found = self._world.wait(ready, timeout)
        return found if isinstance(found, Incident) else None

    def _report(self, incident: Incident) -> None:
        answers = self._world.app.answers(incident)
        self._say(
            f"Incident {incident.id}: {answers.headline}. {answers.identity} {answers.scopes}"
        )
        self._say(f"  {_clocks(incident)}")
        self._say(f"  {answers.dead}")

    # --- the steps -----------------------------------------------------------------------------

    def _token_in_channel(self) -> bool:
        world = self._world
        self._token = world.forge("github-pat").secret
        ts = world.slack.type("ann", "#ops", f"deploy is broken, use this: {self._token}")
        incident = self._done(self._token)
        if incident is None:
            return False
        message = world.slack.message("#ops", ts) or {}
        self._say(f"#ops now reads: {message.get('text')}")
        self._report(incident)
        return self._token not in str(message) and not world.providers.is_live(self._token)

    def _same_in_ticket(self) -> bool:
        world = self._world
        before = world.incident_of(self._token)
        issue = world.jira.create_issue(
            "OPS", "Deploy fails", f"Fails with {{code}}git clone https://{self._token}@x{{code}}"
        )
        if before is None:
            return False

        def joined() -> Incident | None:
            incident = world.incident_of(self._token)
            if incident is None:
                return None
            places = world.app.store.occurrences(incident.id)
            ticket = [p for p in places if p.kind == "description"]
            clean = ticket and all(p.state is CleanState.CLEANED for p in ticket)
            return incident if clean else None

        incident = world.wait(joined)
        text = world.jira.text(world.jira.issue(issue.key).fields.get("description"))
        self._say(f"{issue.key} now reads: {text}")
        if not isinstance(incident, Incident):
            return False
        self._say(
            f"It joined incident {incident.id}, with one more place, and did not make a new one."
        )
        self._say("Jira's issue history keeps the old text; the incident says so.")
        return incident.id == before.id and self._token not in text

    def _jwt(self) -> bool:
        world = self._world
        now = datetime.now(UTC)
        value = world.providers.mint_jwt(
            sub="svc-billing", aud="payments-api", scope="payments:write payments:refund",
            exp=int((now + timedelta(days=30)).timestamp()), iat=int(now.timestamp()),
        )  # fmt: skip
        world.slack.type("ben", "#dev", f"curl -H 'Authorization: Bearer {value}' https://pay/api")
        incident = self._done(value)
        if incident is None:
            return False
        facts = incident.facts
        read = {name: facts.get(name) for name in ("subject", "audience", "scopes", "expires")}
        self._say(f"Read from the token itself: {read}")
        self._report(incident)
        random = Random(1)  # noqa: S311 - a forged value, not cryptography
        other = forge_jwt(random, now=now, lifetime=None, iss="https://idp.example", sub="x")
        world.slack.type("ben", "#dev", f"and this one: {other}")
        unknown = world.wait(lambda: world.incident_of(other))
        unknown = unknown and world.wait(lambda: _verdict(world, other))
        if isinstance(unknown, Incident):
            self._say(
                f"Of an issuer nobody configured: verdict {unknown.verdict}, no request was sent."
            )
        return isinstance(unknown, Incident) and unknown.verdict is Liveness.UNKNOWN

    def _edit(self) -> bool:
        world = self._world
        ts = world.slack.type("ben", "#ops", "I will add the key in a second")
        value = world.forge("digitalocean-pat").secret
        world.slack.edit("ben", "#ops", ts, f"here is the key: {value}")
        incident = self._done(value)
        if incident is None:
            return False
        (place,) = world.app.store.occurrences(incident.id)
        self._say(f"ben's message was cleaned: {place.method}. {' '.join(place.remains)}")
        self._report(incident)
        return True

    def _false_positive(self) -> bool:
        world = self._world
        value = world.forge("huggingface-token").secret
        world.providers.kill(value)  # so that revoking it is out of the question
        text = f"the widget on the status page is {value}, I think"
        ts = world.slack.type("ann", "#general", text)
        incident = world.wait(
            lambda: (i := world.incident_of(value)) and not i.uncleaned and i.verdict and i
        )
        if not isinstance(incident, Incident):
            return False
        said = world.app.actions.false_positive(
            incident.id, Actor(f"demo/{APPROVER}", may_approve=True), "a sample in our docs"
        )
        self._say(said)
        message = world.slack.message("#general", ts) or {}
        after = world.app.store.incident(incident.id)
        (place,) = world.app.store.occurrences(incident.id)
        restored = value in str(message) and place.state is CleanState.RESTORED
        again = world.slack.type("ann", "#general", f"once more: {value}")
        time.sleep(0.5)
        kept = value in str(world.slack.message("#general", again))
        self._say("The text is back, and a repeat makes no incident.")
        return bool(after and after.status is Status.FALSE_POSITIVE and restored and kept)

    def _not_believed_dead(self) -> bool:
        world = self._world
        value = world.forge("sendgrid-key").secret
        fault = world.sandbox.traffic.add(
            "/providers/sendgrid/", status=429, headers={"Retry-After": "2"}, times=-1
        )
        world.slack.type("ben", "#dev", f"SENDGRID_API_KEY={value}")
        during = world.wait(lambda: _verdict(world, value))
        if not isinstance(during, Incident):
            return False
        self._say(f"SendGrid answers 429: verdict {during.verdict}, dead: {during.dead_at}")
        believed = during.verdict is Liveness.UNKNOWN and during.dead_at is None
        fault.times = 0
        self._say("SendGrid answers again, and nobody had to do anything:")
        incident = self._done(value)
        if incident is not None:
            self._report(incident)
        return believed and incident is not None


def _clocks(incident: Incident) -> str:
    """Seconds after it was written at which each thing had happened."""
    begin = incident.first_written_at
    moments = (
        ("detected", incident.detected_at),
        ("redacted", incident.redacted_at),
        ("revoked", incident.revoked_at),
        ("proven dead", incident.dead_at),
    )
    done = [f"{w} +{(at - begin).total_seconds():.2f} s" for w, at in moments if at and begin]
    return "written, " + ", ".join(done)


def _verdict(world: DemoWorld, value: str) -> Incident | None:
    incident = world.incident_of(value)
    return incident if incident and incident.verdict else None
