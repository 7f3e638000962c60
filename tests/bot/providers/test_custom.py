"""An organisation's own kinds, by hooks from the settings alone."""

from __future__ import annotations

from typing import Any

import pytest

from bot.model import Credential, Liveness, Outcome
from bot.providers import Provider, build
from detectors.model import Secret

from .conftest import Bench

KIND = {"id": "acme-key", "title": "Acme key", "pattern": "(?P<secret>acme-x)", "keywords": ["a"]}


@pytest.fixture
def credential(bench: Bench) -> Credential:
    value = "acme-" + "q7" * 12
    bench.values.append(value)
    bench.world.issue("acme-key", value)
    return Credential("acme-key", "custom", Secret(value))


def hooked(bench: Bench, **more: Any) -> Provider:
    base = f"{bench.url}/providers/custom"
    body = {"token": "{secret}", "why": ["{rule}", "{fingerprint}"]}
    hooks = {
        "verify": {"url": f"{base}/verify", "json_body": body},
        "revoke": {"url": f"{base}/revoke", "json_body": body},
    }
    settings = bench.settings(custom_kinds=[{**KIND, **hooks, **more}])
    return build(settings, clock=bench.clock, fingerprint=lambda _: "f1")["custom"]


def test_hooks_verify_and_revoke(bench: Bench, credential: Credential) -> None:
    provider = hooked(bench)
    assert provider.verify(credential).liveness is Liveness.LIVE
    assert provider.revoke(credential).outcome is Outcome.DONE
    assert provider.verify(credential).liveness is Liveness.DEAD
    assert provider.revoke(credential).outcome is Outcome.ALREADY
    assert b'"acme-key", "f1"' in bench.seen("revoke")[0].body


@pytest.mark.parametrize("status", [500, 429, 403, 302])
def test_other_answers_are_unknown(bench: Bench, credential: Credential, status: int) -> None:
    bench.sandbox.traffic.add("verify", status=status)
    assert hooked(bench).verify(credential).liveness is Liveness.UNKNOWN


def test_without_a_hook_its_own_runbook(bench: Bench, credential: Credential) -> None:
    provider = hooked(bench, revoke=None, runbook="Call Ann.")
    result = provider.revoke(credential)
    assert (result.outcome, result.reason) == (Outcome.NEEDS_PERSON, "Call Ann.")


def test_an_unknown_kind_asks_nobody(bench: Bench) -> None:
    other = Credential("other-key", "custom", Secret("x" * 20))
    assert hooked(bench).verify(other).permanent
    assert bench.asked() == 0
