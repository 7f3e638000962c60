"""AWS by the real SDK: own accounts only, admin and self, sessions, usage."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.model import Liveness, Outcome
from bot.providers import Provider
from detectors.model import Secret

from .conftest import Bench
from .contract import TROUBLE, ProviderContract


class TestAws(ProviderContract):
    rule = "aws-access-key"
    verifies = "POST .*/aws"
    revokes = "POST .*/aws"

    def test_never_issued_is_dead(self, bench: Bench, provider: Provider) -> None:
        other = bench.issue(self.rule, seed=2)
        own = list(bench.world.aws_accounts)
        del bench.world.ledger.issued[other.secret.reveal()]
        provider = bench.provider("aws", policy={"own_aws_accounts": own})
        assert provider.verify(other).liveness is Liveness.DEAD
        assert provider.identify(other) is None

    @pytest.mark.parametrize("how", [p for p in TROUBLE if p.id != "undocumented JSON"])
    def test_trouble_is_unknown(
        self, bench: Bench, provider: Provider, credential: Any, how: Any
    ) -> None:
        bench.sandbox.traffic.add(self.verifies, times=-1, **how)
        verdict = provider.verify(credential)
        assert verdict.liveness is Liveness.UNKNOWN, verdict
        assert not verdict.permanent
        assert bench.asked("trap") == 0

    # every call goes to one address: the sandbox tells this one's troubles by the key
    def test_a_refused_order_fails_and_may_be_repeated(  # type: ignore[override]
        self, bench: Bench, provider: Provider, credential: Any
    ) -> None:
        bench.issue_again(credential, update_fails=True)
        result = provider.revoke(credential)
        assert result.outcome is Outcome.FAILED
        assert result.retry_after is not None
        assert provider.revoke(credential).outcome is Outcome.DONE

    def test_a_lie_is_not_believed(self, bench: Bench, provider: Provider, credential: Any) -> None:
        bench.issue_again(credential, update_lies=True)
        assert provider.revoke(credential).outcome is Outcome.FAILED

    def test_a_broken_connection_after_the_order_is_settled_by_the_check(
        self, bench: Bench, provider: Provider, credential: Any
    ) -> None:
        bench.sandbox.traffic.add(self.verifies, drop=True)
        assert provider.verify(credential).liveness is Liveness.UNKNOWN
        assert provider.revoke(credential).outcome is Outcome.DONE

    def test_a_slow_death_is_not_done(
        self, bench: Bench, provider: Provider, credential: Any
    ) -> None:
        bench.world.slow_death = 60
        result = provider.revoke(credential)
        assert result.outcome is Outcome.FAILED
        assert result.retry_after is not None


def test_a_foreign_account_is_never_asked(bench: Bench) -> None:
    credential = bench.issue("aws-access-key")
    provider = bench.provider("aws", policy={"own_aws_accounts": ["000000000001"]})
    verdict = provider.verify(credential)
    assert (verdict.liveness, verdict.permanent) == (Liveness.UNKNOWN, True)
    assert "canary" in verdict.reason
    assert provider.identify(credential) is None
    assert provider.revoke(credential).outcome is Outcome.NEEDS_PERSON
    assert bench.asked() == 0


def test_the_admin_switches_it_off(bench: Bench) -> None:
    credential = bench.issue("aws-access-key", login="ci")
    result = bench.provider("aws").revoke(credential)
    assert (result.outcome, result.method) == (Outcome.DONE, "admin-inactive")
    identity = bench.world.ledger.issued[credential.secret.reveal()]
    assert identity.revoked_at is not None
    assert bench.provider("aws").reversible


@pytest.mark.parametrize(("may", "outcome"), [(True, Outcome.DONE), (False, Outcome.NEEDS_PERSON)])
def test_without_an_admin_it_tries_by_itself(bench: Bench, may: bool, outcome: Outcome) -> None:
    credential = bench.issue("aws-access-key", may_update=may)
    own = {"base_url": f"{bench.url}/providers/aws"}
    assert bench.provider("aws", providers={"aws": own}).revoke(credential).outcome is outcome


def test_the_id_alone_is_judged_by_the_admins_view(bench: Bench) -> None:
    credential = replace(bench.issue("aws-access-key"), companions={})
    provider = bench.provider("aws")
    assert provider.verify(credential).liveness is Liveness.LIVE
    assert provider.revoke(credential).outcome is Outcome.DONE
    assert provider.verify(credential).liveness is Liveness.DEAD


def test_a_wrong_secret_is_not_death(bench: Bench) -> None:
    credential = bench.issue("aws-access-key")
    wrong = replace(credential, companions={"secret_access_key": Secret("w" * 40)})
    assert bench.provider("aws").verify(wrong).liveness is Liveness.LIVE
    alone = bench.provider("aws", providers={"aws": {"base_url": f"{bench.url}/providers/aws"}})
    assert alone.verify(wrong).liveness is Liveness.UNKNOWN


def test_sessions_need_a_person(bench: Bench) -> None:
    credential = bench.issue("aws-session")
    provider = bench.provider("aws")
    assert provider.verify(credential).liveness is Liveness.LIVE
    assert provider.revoke(credential).outcome is Outcome.NEEDS_PERSON


def test_usage_from_cloudtrail(bench: Bench) -> None:
    trail = [{"EventName": "ListBuckets", "Username": "ci", "EventTime": 1767000000}]
    credential = bench.issue("aws-access-key", trail=trail)
    usage = bench.provider("aws").usage(credential, datetime(2025, 1, 1, tzinfo=UTC))
    assert usage is not None
    assert [use.what for use in usage.uses] == ["ListBuckets"]
    assert usage.last_used_at is not None
    assert not usage.complete


def test_this_machines_profile_and_proxy_do_not_matter(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    credential = bench.issue("aws-access-key")
    assert bench.provider("aws").verify(credential).liveness is Liveness.LIVE
