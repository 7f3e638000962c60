"""The providers' sandbox itself: state, slow death, the control API."""

from __future__ import annotations

from random import Random

import httpx

from bot.config import Settings
from bot.sandbox.providers import ProviderWorld
from bot.sandbox.server import Sandbox, serving
from detectors.rules import by_id


class Clock:
    now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def test_its_settings_load() -> None:
    raw = ProviderWorld().provider_settings("http://127.0.0.1:1")
    settings = Settings.model_validate(raw)
    assert settings.providers["github"].base_url == "http://127.0.0.1:1/providers/github"
    assert settings.jwt_issuers[0].introspection_url


def test_a_slow_death() -> None:
    clock = Clock()
    world = ProviderWorld(clock)
    rule = by_id("github-pat")
    sample = rule.sample(Random(1))
    each = world.issue_sample(sample, rule, login="ann")
    world.slow_death = 10
    world.ledger.revoke(each, "test")
    assert world.is_live(sample.secret)
    assert world.revoked_at(sample.secret) == clock.now
    clock.now += 10
    assert not world.is_live(sample.secret)
    assert [r.again for r in world.revocations] == [False]
    assert sample.secret not in repr(world.revocations) + repr(each)


def test_expiry_and_minting() -> None:
    clock = Clock()
    world = ProviderWorld(clock)
    value = world.mint_jwt(exp=int(clock.now) + 5)
    assert world.is_live(value)
    clock.now += 6
    assert not world.is_live(value)
    assert world.revoked_at(value) is None
    assert not world.is_live("never issued")


def test_another_process_plays_through_the_control_api() -> None:
    world = ProviderWorld()
    value = by_id("gitlab-pat").forge(Random(2))
    with (
        serving(Sandbox({"/providers": world}).app()) as url,
        httpx.Client(base_url=f"{url}/providers/control", trust_env=False) as client,
    ):
        issued = client.post("/issue", json={"rule": "gitlab-pat", "value": value})
        assert issued.json()["issuer"] == "gitlab"
        assert world.is_live(value)
        state = client.get("/state")
        assert state.json()["credentials"][0]["live"] is True
        assert value not in state.text
        assert client.post("/issue", json={"rule": "x"}).status_code == 400
        assert client.post("/issue", content=b"no json").status_code == 400
        assert client.post("/slow-death", json={"seconds": 3}).status_code == 200
        assert client.post("/slow-death", json={}).status_code == 400
    assert world.slow_death == 3.0
