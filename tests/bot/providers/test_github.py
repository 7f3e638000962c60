"""GitHub: the contract, and what only GitHub does."""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime

import pytest

from bot.model import Liveness, Outcome

from .conftest import Bench
from .contract import ProviderContract


class TestGitHub(ProviderContract):
    rule = "github-pat"
    verifies = "GET /providers/github/user"
    revokes = "POST .*/credentials/revoke"


class TestGitHubServerToken(ProviderContract):
    rule = "github-server"
    verifies = "GET .*/installation/repositories"
    revokes = "DELETE .*/installation/token"


@pytest.mark.parametrize(
    "rule", ["github-pat", "github-oauth", "github-user", "github-fine-grained"]
)
def test_the_public_endpoint_is_called_without_authorization(bench: Bench, rule: str) -> None:
    credential = bench.issue(rule)
    assert bench.provider("github").revoke(credential).outcome is Outcome.DONE
    (request,) = bench.seen("credentials/revoke")
    assert "authorization" not in request.headers
    assert request.status == 202


def test_identity(bench: Bench) -> None:
    until = bench.clock.now + 86400
    credential = bench.issue("github-pat", scopes=("repo", "admin:org"), expires_at=until)
    identity = bench.provider("github").identify(credential)
    assert identity is not None
    assert (identity.subject, identity.subject_id) == ("octo-ann", "583231")
    assert identity.scopes == ("repo", "admin:org")
    assert identity.privileged
    assert identity.expires_at == datetime.fromtimestamp(until, UTC)


def test_refresh_tokens_cannot_be_judged(bench: Bench) -> None:
    credential = bench.issue("github-refresh")
    provider = bench.provider("github")
    verdict = provider.verify(credential)
    assert verdict.liveness is Liveness.UNKNOWN
    assert verdict.permanent
    result = provider.revoke(credential)
    assert result.outcome is Outcome.FAILED
    assert result.retry_after is None
    assert "not proven" in result.reason


@pytest.mark.parametrize(
    ("headers", "body", "expected"),
    [
        ({"x-github-sso": "required"}, '{"message": "x"}', Liveness.LIVE),
        ({}, '{"message": "... has an IP allow list enabled"}', Liveness.LIVE),
        ({"x-ratelimit-remaining": "0"}, '{"message": "rate limit"}', Liveness.UNKNOWN),
        ({}, "<html>blocked by the firewall</html>", Liveness.UNKNOWN),
    ],
)
def test_403_is_never_dead(
    bench: Bench, headers: dict[str, str], body: str, expected: Liveness
) -> None:
    credential = bench.issue("github-pat")
    bench.sandbox.traffic.add("GET .*/user", status=403, headers=headers, body=body)
    assert bench.provider("github").verify(credential).liveness is expected


def test_usage_is_found_by_the_hash(bench: Bench) -> None:
    events = [
        {
            "@timestamp": 1_799_000_000_000,
            "action": "git.clone",
            "actor": "x",
            "actor_ip": "1.2.3.4",
        },
        {"@timestamp": 1_700_000_000_000, "action": "git.push", "actor": "ann"},
        "not an event",
    ]
    credential = bench.issue("github-pat", audit=events)
    since = datetime.fromtimestamp(1_790_000_000, UTC)
    usage = bench.provider("github").usage(credential, since)
    assert usage is not None
    assert [use.what for use in usage.uses] == ["git.clone"]
    assert usage.uses[0].by == "x 1.2.3.4"
    digest = hashlib.sha256(credential.secret.reveal().encode()).digest()
    assert base64.b64encode(digest).decode()
    without = bench.provider(
        "github", providers={"github": {"base_url": f"{bench.url}/providers/github"}}
    )
    assert without.usage(credential, since) is None


def test_enterprise_server_needs_a_token_of_ours(bench: Bench) -> None:
    base = f"{bench.url}/providers/github-server/api/v3"
    credential = bench.issue("github-pat")
    without = bench.provider("github", providers={"github": {"base_url": base}})
    assert without.verify(credential).liveness is Liveness.LIVE
    assert without.revoke(credential).outcome is Outcome.NEEDS_PERSON
    own = {"base_url": base, "admin_token": bench.world.admin_token}
    result = bench.provider("github", providers={"github": own}).revoke(credential)
    assert (result.outcome, result.method) == (Outcome.DONE, "authenticated-revoke")
