"""Parts for the providers' tests: a sandbox on loopback, and a check that no value leaks."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest

from bot.config import Settings
from bot.model import Credential
from bot.providers import Provider, build, for_issuer
from bot.sandbox.faults import Recorded
from bot.sandbox.providers import ProviderWorld
from bot.sandbox.server import Sandbox, Server
from detectors.model import Secret
from detectors.rules import by_id


class Clock:
    """Seconds that a test moves."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Bench:
    """A sandbox that is being served, and the providers pointed at it."""

    world: ProviderWorld
    sandbox: Sandbox
    url: str
    clock: Clock
    values: list[str] = field(default_factory=list)
    """Every secret that was handed out: none may show up anywhere."""
    said: list[object] = field(default_factory=list)
    """What the providers answered."""

    def settings(self, **changes: Any) -> Settings:
        raw = self.world.provider_settings(self.url)
        raw["policy"] = {"own_aws_accounts": list(self.world.aws_accounts)}
        for key, value in changes.items():
            if isinstance(value, Mapping) and isinstance(raw.get(key), Mapping):
                raw[key] = {**raw[key], **value}
            else:
                raw[key] = value
        return Settings.model_validate(raw)

    def providers(self, **changes: Any) -> Mapping[str, Provider]:
        return build(self.settings(**changes), clock=self.clock)

    def provider(self, issuer: str, **changes: Any) -> Provider:
        return for_issuer(self.providers(**changes), issuer)

    def forge(self, rule_id: str, seed: int = 1) -> Credential:
        """A credential that nobody issued."""
        rule = by_id(rule_id)
        sample = rule.sample(Random(f"{rule_id}/{seed}"))
        # the id of an AWS key is its name, shown to people; only its companion is secret
        self.values += [] if rule.issuer == "aws" else [sample.secret]
        self.values += [v for k, v in sample.companions.items() if rule.companions[k].secret]
        companions = {name: Secret(value) for name, value in sample.companions.items()}
        return Credential(rule_id, rule.issuer or "", Secret(sample.secret), companions)

    def issue(self, rule_id: str, seed: int = 1, **identity: Any) -> Credential:
        """A credential that lives."""
        credential = self.forge(rule_id, seed)
        self.issue_again(credential, **identity)
        return credential

    def issue_again(self, credential: Credential, **identity: Any) -> None:
        companions = {name: each.reveal() for name, each in credential.companions.items()}
        self.world.issue(credential.rule, credential.secret.reveal(), companions, **identity)

    def seen(self, match: str) -> list[Recorded]:
        """The requests that match; waits for the first, since it is recorded after its answer."""
        until = time.monotonic() + 5
        while not (found := self.sandbox.traffic.seen(match)) and time.monotonic() < until:
            time.sleep(0.005)
        return found

    def asked(self, match: str = "") -> int:
        """How many requests arrived, for tests that say: none."""
        time.sleep(0.02)
        return len(self.sandbox.traffic.seen(match))


@pytest.fixture
def bench(caplog: pytest.LogCaptureFixture) -> Iterator[Bench]:
    caplog.set_level(logging.DEBUG)
    clock = Clock()
    world = ProviderWorld(clock)
    sandbox = Sandbox({"/providers": world}, clock)
    server = Server(sandbox.app())
    bench = Bench(world, sandbox, server.start(), clock)
    yield bench
    server.stop()
    shown = "\n".join(
        logging.Formatter().format(record)
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
    )
    shown += "\n".join(repr(each) for each in bench.said)
    for value in (*bench.values, world.admin_token):
        assert value not in shown, "a secret shows up in a log or in an answer"
    for request in sandbox.traffic.requests:
        for value in bench.values:
            assert value not in request.query, f"a secret in the address of {request.path}"
