"""GitLab: the contract, and what only GitLab does."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.model import Liveness, Outcome

from .conftest import Bench
from .contract import ProviderContract


class TestGitLab(ProviderContract):
    rule = "gitlab-pat"
    verifies = "GET .*/personal_access_tokens/self"
    revokes = "DELETE .*/personal_access_tokens/self"


def test_a_read_only_token_is_revoked_by_its_own_id(bench: Bench) -> None:
    bench.issue("gitlab-pat", seed=7)
    credential = bench.issue("gitlab-pat", scopes=["read_api"])
    result = bench.provider("gitlab").revoke(credential)
    assert (result.outcome, result.method) == (Outcome.DONE, "admin-revoke")
    assert [each.value for each in bench.world.revocations] == [credential.secret.reveal()]


def test_without_an_admin_a_read_only_token_needs_a_person(bench: Bench) -> None:
    credential = bench.issue("gitlab-pat", scopes=["read_api"])
    base = {"base_url": f"{bench.url}/providers/gitlab"}
    result = bench.provider("gitlab", providers={"gitlab": base}).revoke(credential)
    assert result.outcome is Outcome.NEEDS_PERSON
    assert "403" in result.reason
    assert bench.world.is_live(credential.secret.reveal())


@pytest.mark.parametrize("rule", ["gitlab-deploy", "gitlab-runner", "gitlab-trigger"])
def test_other_kinds_are_looked_up_by_value(bench: Bench, rule: str) -> None:
    credential = bench.issue(rule)
    provider = bench.provider("gitlab")
    assert provider.verify(credential).liveness is Liveness.LIVE
    assert provider.revoke(credential).outcome is Outcome.DONE
    assert provider.verify(credential).liveness is Liveness.DEAD
    assert bench.asked("runners/verify") == 0


def test_an_old_instance_without_the_look_up_says_nothing(bench: Bench) -> None:
    credential = bench.issue("gitlab-deploy")
    bench.sandbox.traffic.add("admin/token", status=404, body='{"error": "404 Not Found"}')
    assert bench.provider("gitlab").verify(credential).liveness is Liveness.UNKNOWN


def test_a_group_owner_revokes_by_value(bench: Bench) -> None:
    credential = bench.issue("gitlab-pat", scopes=["read_api"])
    own = {
        "base_url": f"{bench.url}/providers/gitlab",
        "admin_token": bench.world.admin_token,
        "admin_id": "group:9",
    }
    result = bench.provider("gitlab", providers={"gitlab": own}).revoke(credential)
    assert (result.outcome, result.method) == (Outcome.DONE, "group-owner-revoke")


def test_job_tokens(bench: Bench) -> None:
    credential = bench.issue("gitlab-job")
    assert bench.provider("gitlab").verify(credential).liveness is Liveness.LIVE
    dead = bench.forge("gitlab-job", seed=3)
    assert bench.provider("gitlab").verify(dead).liveness is Liveness.DEAD


def test_last_use_is_a_hint(bench: Bench) -> None:
    credential = bench.issue("gitlab-pat")
    provider = bench.provider("gitlab")
    provider.verify(credential)
    usage = provider.usage(credential, datetime(2020, 1, 1, tzinfo=UTC))
    assert usage is not None
    assert usage.last_used_at == datetime.fromtimestamp(bench.clock.now, UTC)
    assert not usage.complete
    assert "our own" in usage.note
