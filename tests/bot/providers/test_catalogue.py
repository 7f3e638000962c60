"""Issuers that are asked by one call; a person, or in two cases the API, revokes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Liveness, Outcome
from detectors.model import Secret

from .conftest import Bench
from .contract import ProviderContract


class TestDiscordWebhook(ProviderContract):
    rule = "discord-webhook"
    verifies = "GET .*/api/webhooks/"
    revokes = "DELETE .*/api/webhooks/"


class TestCloudflare(ProviderContract):
    rule = "cloudflare-user-token"
    verifies = "GET .*/tokens/verify"
    revokes = "DELETE .*/tokens/"
    identity = {"may_edit": True}  # noqa: RUF012


ASKED = {
    "openai-project": "/v1/models",
    "anthropic-api-key": "/v1/models",
    "stripe-secret": "/v1/account",
    "linear-api-key": "/graphql",
    "notion-secret": "/v1/users/me",
    "telegram-bot": "/getMe",
    "npm-token": "/-/whoami",
}


@pytest.mark.parametrize("rule", ASKED)
def test_live_dead_and_by_hand(bench: Bench, rule: str) -> None:
    credential = bench.issue(rule)
    provider = bench.provider(credential.issuer)
    assert provider.verify(credential).liveness is Liveness.LIVE
    result = provider.revoke(credential)
    assert (result.outcome, result.reason) == (Outcome.NEEDS_PERSON, provider.runbook)
    assert provider.verify(bench.forge(rule, seed=2)).liveness is Liveness.DEAD
    bench.world.kill(credential.secret.reveal())
    assert provider.revoke(credential).outcome is Outcome.ALREADY


@pytest.mark.parametrize("status", [401, 200, 429, 503])
@pytest.mark.parametrize("rule", ASKED)
def test_pages_in_html_are_unknown(bench: Bench, rule: str, status: int) -> None:
    credential = bench.issue(rule)
    bench.sandbox.traffic.add(ASKED[rule], status=status, body="<html>Sign in</html>")
    verdict = bench.provider(credential.issuer).verify(credential)
    assert (verdict.liveness, verdict.permanent) == (Liveness.UNKNOWN, False)


@pytest.mark.parametrize("rule", ["openai-project", "anthropic-api-key", "stripe-restricted"])
def test_403_is_live(bench: Bench, rule: str) -> None:
    credential = bench.issue(rule)
    bench.sandbox.traffic.add("GET", status=403, body='{"error": {"type": "permission_error"}}')
    assert bench.provider(credential.issuer).verify(credential).liveness is Liveness.LIVE


def test_an_ip_list_is_not_death(bench: Bench) -> None:
    credential = bench.issue("openai-project")
    bench.sandbox.traffic.add("GET", status=401, body='{"error": {"code": "ip_not_authorized"}}')
    assert bench.provider("openai").verify(credential).liveness is Liveness.UNKNOWN


def test_npm_has_no_default_address(bench: Bench) -> None:
    credential = bench.issue("npm-token")
    provider = bench.provider("npm", providers={"npm": {}})
    assert provider.verify(credential).permanent
    assert bench.asked() == 0


def test_a_disabled_cloudflare_token_is_dead(bench: Bench) -> None:
    provider = bench.provider("cloudflare")
    ended = bench.issue("cloudflare-user-token", status="disabled")
    assert provider.verify(ended).liveness is Liveness.DEAD
    bench.issue_again(ended, status="something new")
    assert provider.verify(ended).liveness is Liveness.UNKNOWN


def test_a_cloudflare_token_without_the_right_is_deleted_by_the_admin(bench: Bench) -> None:
    bench.issue("cloudflare-user-token", seed=8)
    credential = bench.issue("cloudflare-user-token")
    result = bench.provider("cloudflare").revoke(credential)
    assert (result.outcome, result.method) == (Outcome.DONE, "admin-revoke")
    assert [each.value for each in bench.world.revocations] == [credential.secret.reveal()]


def test_a_webhooks_host_is_never_read(bench: Bench) -> None:
    credential = bench.issue("discord-webhook")
    tail = credential.secret.reveal().partition("/webhooks/")[2]
    moved = Secret(f"{bench.url}/providers/trap/webhooks/{tail}")
    bench.provider("discord").revoke(replace(credential, secret=moved))
    assert bench.asked("trap") == 0
