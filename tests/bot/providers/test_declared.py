"""Hugging Face, DigitalOcean, SendGrid, Heroku, Vault: the contract and their own traps."""

from __future__ import annotations

import pytest

from bot.model import Liveness, Outcome

from .conftest import Bench
from .contract import ProviderContract


class TestHuggingFace(ProviderContract):
    rule = "huggingface-token"
    verifies = "GET .*/api/whoami-v2"
    revokes = "POST .*/api/credentials/revoke"


class TestDigitalOcean(ProviderContract):
    rule = "digitalocean-pat"
    verifies = "GET .*/v2/account"
    revokes = "POST .*/v1/oauth/revoke"


class TestSendGrid(ProviderContract):
    rule = "sendgrid-key"
    verifies = "GET .*/v3/scopes"
    revokes = "DELETE .*/v3/api_keys/"


class TestHeroku(ProviderContract):
    rule = "heroku-api-key"
    verifies = "GET .*/heroku/account"
    revokes = "DELETE .*/oauth/authorizations/"


class TestVault(ProviderContract):
    rule = "vault-service"
    verifies = "GET .*/lookup-self"
    revokes = "POST .*/revoke-self"


def test_hugging_face_is_told_without_authorization(bench: Bench) -> None:
    credential = bench.issue("huggingface-token")
    assert bench.provider("huggingface").revoke(credential)
    (request,) = bench.seen("credentials/revoke")
    assert "authorization" not in request.headers


def test_digitalocean_refresh_tokens_are_never_exchanged(bench: Bench) -> None:
    credential = bench.issue("digitalocean-refresh")
    provider = bench.provider("digitalocean")
    verdict = provider.verify(credential)
    assert (verdict.liveness, verdict.permanent) == (Liveness.UNKNOWN, True)
    assert provider.revoke(credential).outcome is Outcome.NEEDS_PERSON
    assert bench.asked() == 0


class TestSendGridRights:
    def test_403_is_live(self, bench: Bench) -> None:
        credential = bench.issue("sendgrid-key", scopes=[])
        assert bench.provider("sendgrid").verify(credential).liveness is Liveness.LIVE

    def test_a_key_without_the_right_is_deleted_by_the_admin(self, bench: Bench) -> None:
        bench.issue("sendgrid-key", seed=5)
        credential = bench.issue("sendgrid-key", scopes=["mail.send"])
        result = bench.provider("sendgrid").revoke(credential)
        assert (result.outcome, result.method) == (Outcome.DONE, "admin-revoke")
        assert [each.value for each in bench.world.revocations] == [credential.secret.reveal()]

    def test_without_an_admin_a_person_does_it(self, bench: Bench) -> None:
        credential = bench.issue("sendgrid-key", scopes=["mail.send"])
        base = {"base_url": f"{bench.url}/providers/sendgrid"}
        result = bench.provider("sendgrid", providers={"sendgrid": base}).revoke(credential)
        assert result.outcome is Outcome.NEEDS_PERSON


class TestHerokuList:
    def test_the_right_one_on_a_later_page(self, bench: Bench) -> None:
        innocent = [bench.issue("heroku-api-key", seed=seed) for seed in range(2, 6)]
        credential = bench.issue("heroku-api-key")
        assert bench.provider("heroku").revoke(credential).outcome is Outcome.DONE
        assert all(bench.world.is_live(each.secret.reveal()) for each in innocent)
        assert len(bench.world.revocations) == 1

    def test_not_in_the_list_means_a_person(self, bench: Bench) -> None:
        credential = bench.issue("heroku-api-key")
        bench.sandbox.traffic.add(
            "GET .*authorizations", status=200, body='[{"id": "x", "access_token": {"token": "y"}}]'
        )
        assert bench.provider("heroku").revoke(credential).outcome is Outcome.NEEDS_PERSON
        assert bench.asked("DELETE") == 0


class TestVaultKinds:
    def test_without_an_address_nothing_is_asked(self, bench: Bench) -> None:
        credential = bench.issue("vault-service")
        provider = bench.provider("vault", providers={"vault": {}})
        verdict = provider.verify(credential)
        assert (verdict.liveness, verdict.permanent) == (Liveness.UNKNOWN, True)
        assert provider.revoke(credential).outcome is Outcome.NEEDS_PERSON
        assert not provider.can_verify
        assert bench.asked() == 0

    def test_batch_tokens_cannot_be_revoked(self, bench: Bench) -> None:
        credential = bench.issue("vault-batch")
        result = bench.provider("vault").revoke(credential)
        assert result.outcome is Outcome.NEEDS_PERSON
        assert "batch" in result.reason

    def test_our_own_token_looks_it_up_so_that_no_use_is_used_up(self, bench: Bench) -> None:
        credential = bench.issue("vault-service")
        own = {
            "base_url": f"{bench.url}/providers/vault",
            "admin_token": bench.world.admin_token,
            "admin_id": "team-a",
        }
        provider = bench.provider("vault", providers={"vault": own})
        assert provider.verify(credential).liveness is Liveness.LIVE
        assert bench.seen("/lookup")[-1].headers["x-vault-namespace"] == "team-a"
        assert provider.revoke(credential).outcome is Outcome.DONE
        assert bench.asked("self") == 0

    @pytest.mark.parametrize("body", ['{"errors": ["permission denied"]}', "{}"])
    def test_our_own_token_without_the_right_proves_nothing(self, bench: Bench, body: str) -> None:
        credential = bench.issue("vault-service")
        own = {"base_url": f"{bench.url}/providers/vault", "admin_token": "x" * 9}
        bench.sandbox.traffic.add("/lookup", status=403, body=body)
        provider = bench.provider("vault", providers={"vault": own})
        assert provider.verify(credential).liveness is Liveness.UNKNOWN
