"""Slack: the contract, HTTP 200 for the dead, webhooks, sessions, our own tokens."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Liveness, Outcome
from bot.providers import build
from detectors.model import Secret

from .conftest import Bench
from .contract import ProviderContract


class TestSlack(ProviderContract):
    rule = "slack-bot"
    verifies = "POST .*/auth.test"
    revokes = "POST .*/auth.revoke"


class TestSlackSession(ProviderContract):
    rule = "slack-session"
    verifies = "POST .*/auth.test"
    revokes = "POST .*/auth.revoke"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('{"ok": false, "error": "invalid_auth"}', Liveness.DEAD),
        ('{"ok": false, "error": "account_inactive"}', Liveness.DEAD),
        ('{"ok": false, "error": "token_expired"}', Liveness.DEAD),
        ('{"ok": false, "error": "ratelimited"}', Liveness.UNKNOWN),
        ('{"ok": false, "error": "fatal_error"}', Liveness.UNKNOWN),
        ('{"ok": false, "error": "accesslimited"}', Liveness.UNKNOWN),
        ('{"ok": true}', Liveness.UNKNOWN),
    ],
)
def test_only_the_documented_words_mean_dead(bench: Bench, body: str, expected: Liveness) -> None:
    credential = bench.issue("slack-user")
    bench.sandbox.traffic.add("auth.test", status=200, body=body)
    assert bench.provider("slack").verify(credential).liveness is expected


def test_our_own_token_is_never_revoked(bench: Bench) -> None:
    credential = bench.issue("slack-bot")
    providers = build(bench.settings(), own=lambda each: each == credential.secret)
    assert providers["slack"].revoke(credential).outcome is Outcome.REFUSED
    assert bench.asked("auth.revoke") == 0
    assert bench.world.is_live(credential.secret.reveal())


def test_a_session_without_its_cookie_is_unknown(bench: Bench) -> None:
    credential = bench.issue("slack-session")
    without = replace(credential, companions={})
    assert bench.provider("slack").verify(without).liveness is Liveness.UNKNOWN
    assert bench.provider("slack").revoke(without).outcome is Outcome.NEEDS_PERSON
    assert bench.asked() == 0


def test_a_refresh_token_is_not_tried(bench: Bench) -> None:
    credential = bench.issue("slack-refresh")
    verdict = bench.provider("slack").verify(credential)
    assert (verdict.liveness, verdict.permanent) == (Liveness.UNKNOWN, True)
    assert bench.asked() == 0


class TestWebhook:
    def test_live_posts_nothing(self, bench: Bench) -> None:
        credential = bench.issue("slack-webhook")
        assert bench.provider("slack").verify(credential).liveness is Liveness.LIVE
        (request,) = bench.seen("/hooks/")
        assert request.body == b""

    def test_gone_is_dead(self, bench: Bench) -> None:
        credential = bench.issue("slack-webhook")
        bench.world.kill(credential.secret.reveal())
        assert bench.provider("slack").verify(credential).liveness is Liveness.DEAD

    @pytest.mark.parametrize("status", [404, 403, 200, 500])
    def test_other_words_are_unknown(self, bench: Bench, status: int) -> None:
        credential = bench.issue("slack-webhook")
        bench.sandbox.traffic.add("/hooks/", status=status, body="<html>no</html>")
        assert bench.provider("slack").verify(credential).liveness is Liveness.UNKNOWN

    def test_revoking_needs_a_person(self, bench: Bench) -> None:
        credential = bench.issue("slack-webhook")
        assert bench.provider("slack").revoke(credential).outcome is Outcome.NEEDS_PERSON

    @pytest.mark.parametrize("kind", ["workflows/T0/A0/1", "triggers/T0/1"])
    def test_asking_never_starts_a_workflow(self, bench: Bench, kind: str) -> None:
        value = Secret(f"https://hooks.slack.com/{kind}/abc")
        credential = replace(bench.forge("slack-webhook"), secret=value)
        assert bench.provider("slack").verify(credential).liveness is Liveness.UNKNOWN
        assert bench.asked() == 0

    def test_the_host_comes_from_the_settings(self, bench: Bench) -> None:
        credential = bench.issue("slack-webhook")
        path = credential.secret.reveal().split("/services/")[1]
        value = Secret(f"{bench.url}/trap/hooks.slack.com/services/{path}")
        moved = replace(credential, secret=value)
        assert bench.provider("slack").verify(moved).liveness is Liveness.UNKNOWN
        assert bench.asked() == 0
