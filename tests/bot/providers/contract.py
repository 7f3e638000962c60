"""What every provider promises; each provider's test inherits it."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

from bot.model import Credential, Liveness, Outcome
from bot.providers import Provider

from .conftest import Bench

TROUBLE = [
    pytest.param({"status": 429, "headers": {"retry-after": "7"}}, id="429"),
    pytest.param({"status": 500}, id="500"),
    pytest.param({"status": 503, "body": '{"error": "down"}'}, id="503"),
    pytest.param(
        {"status": 200, "headers": {"content-type": "text/html"}, "body": "<html>Sign in</html>"},
        id="captive page",
    ),
    pytest.param({"status": 401, "body": "<html>Proxy</html>"}, id="proxy wants a password"),
    pytest.param({"status": 200, "body": "[]"}, id="undocumented JSON"),
    pytest.param({"status": 200, "body": "[" * 100_000}, id="nasty JSON"),
    pytest.param({"status": 200, "body": "x" * 2_000_000}, id="too large"),
    pytest.param({"status": 302, "headers": {"location": "/providers/trap"}}, id="redirect"),
    pytest.param({"status": None, "drop": True}, id="connection breaks"),
]


class ProviderContract:
    """Inherit, name a rule, and the regular expression of the requests that verify makes."""

    rule: ClassVar[str]
    verifies: ClassVar[str]
    revokes: ClassVar[str]
    """The regular expression of the request that revokes."""
    identity: ClassVar[dict[str, Any]] = {}

    @pytest.fixture
    def credential(self, bench: Bench) -> Credential:
        return bench.issue(self.rule, **self.identity)

    @pytest.fixture
    def provider(self, bench: Bench, credential: Credential) -> Provider:
        return bench.provider(credential.issuer)

    def test_it_is_known_under_its_issuer(self, provider: Provider, credential: Credential) -> None:
        assert provider.name == credential.issuer
        assert provider.can_verify
        assert provider.can_revoke
        assert provider.title
        assert provider.runbook
        assert provider.advice

    def test_live_is_live_with_an_owner(
        self, bench: Bench, provider: Provider, credential: Credential
    ) -> None:
        verdict = provider.verify(credential)
        bench.said.append(verdict)
        assert verdict.liveness is Liveness.LIVE, verdict
        assert verdict.reason
        identity = provider.identify(credential)
        bench.said.append(identity)
        assert identity is not None
        assert identity.subject or identity.subject_id or identity.scopes or identity.credential_id

    def test_never_issued_is_dead(self, bench: Bench, provider: Provider) -> None:
        other = bench.forge(self.rule, seed=2)
        verdict = provider.verify(other)
        bench.said.append(verdict)
        assert verdict.liveness is Liveness.DEAD, verdict
        assert provider.identify(other) is None

    @pytest.mark.parametrize("how", TROUBLE)
    def test_trouble_is_unknown(
        self, bench: Bench, provider: Provider, credential: Credential, how: dict[str, object]
    ) -> None:
        bench.sandbox.traffic.add(self.verifies, times=-1, **how)
        verdict = provider.verify(credential)
        bench.said += [verdict, provider.identify(credential)]
        assert verdict.liveness is Liveness.UNKNOWN, verdict
        assert not verdict.permanent
        if how["status"] == 429:
            assert verdict.retry_after == 7
        assert bench.asked("trap") == 0

    def test_revoke_kills_and_proves(
        self, bench: Bench, provider: Provider, credential: Credential
    ) -> None:
        result = provider.revoke(credential)
        bench.said.append(result)
        assert result.outcome is Outcome.DONE, result
        assert result.method
        assert not bench.world.is_live(credential.secret.reveal())
        assert provider.verify(credential).liveness is Liveness.DEAD
        assert [each.again for each in bench.world.revocations] == [False]

    def test_revoking_twice_asks_once(
        self, bench: Bench, provider: Provider, credential: Credential
    ) -> None:
        provider.revoke(credential)
        again = provider.revoke(credential)
        bench.said.append(again)
        assert again.outcome is Outcome.ALREADY, again
        assert len(bench.world.revocations) == 1

    def test_a_slow_death_is_not_done(
        self, bench: Bench, provider: Provider, credential: Credential
    ) -> None:
        bench.world.slow_death = 60
        result = provider.revoke(credential)
        bench.said.append(result)
        assert result.outcome is Outcome.FAILED, result
        assert result.retry_after is not None
        assert "still alive" in result.reason or "not yet dead" in result.reason
        bench.clock.now += 61
        assert provider.revoke(credential).outcome is Outcome.ALREADY

    def test_a_broken_connection_after_the_order_is_settled_by_the_check(
        self, bench: Bench, provider: Provider, credential: Credential
    ) -> None:
        bench.sandbox.traffic.add(self.revokes, drop=True)
        result = provider.revoke(credential)
        bench.said.append(result)
        assert result.outcome is Outcome.DONE, result
        assert len(bench.world.revocations) == 1

    @pytest.mark.parametrize("status", [429, 500])
    def test_a_refused_order_fails_and_may_be_repeated(
        self, bench: Bench, provider: Provider, credential: Credential, status: int
    ) -> None:
        bench.sandbox.traffic.add(self.revokes, status=status)
        result = provider.revoke(credential)
        bench.said.append(result)
        assert result.outcome is Outcome.FAILED, result
        assert result.retry_after is not None
        assert bench.world.is_live(credential.secret.reveal())
        assert provider.revoke(credential).outcome is Outcome.DONE

    def test_a_lie_is_not_believed(
        self, bench: Bench, provider: Provider, credential: Credential
    ) -> None:
        """The issuer claims success and does nothing."""
        bench.sandbox.traffic.add(
            self.revokes, status=200, body='{"ok": true, "revoked": true, "success": true}'
        )
        result = provider.revoke(credential)
        bench.said.append(result)
        assert not result, result
        assert result.outcome is Outcome.FAILED

    def test_a_credential_full_of_path_characters_moves_no_call(
        self, bench: Bench, provider: Provider, credential: Credential
    ) -> None:
        from dataclasses import replace

        from detectors.model import Secret

        nasty = "../../../control/state?x=1#@evil.example/%2e%2e\r\nx: y"
        for value in (nasty, credential.secret.reveal()[:8] + nasty):
            verdict = provider.verify(replace(credential, secret=Secret(value)))
            assert verdict.liveness is not Liveness.LIVE
            assert not provider.revoke(replace(credential, secret=Secret(value))) or (
                verdict.liveness is Liveness.DEAD
            )
        assert bench.asked("control|trap") == 0
        assert bench.world.is_live(credential.secret.reveal())
