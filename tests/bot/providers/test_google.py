"""Google: tokens, API keys, and service account keys that are never used."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from bot.model import Credential, Liveness, Outcome
from detectors.model import Secret
from detectors.rules import by_id

from .conftest import Bench
from .contract import ProviderContract


class TestAccessToken(ProviderContract):
    rule = "google-oauth-access-token"
    verifies = "POST .*/tokeninfo"
    revokes = "POST .*/google/revoke"


@pytest.fixture(scope="module")
def pem() -> str:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()


@pytest.fixture
def account(bench: Bench, pem: str) -> Credential:
    sample = by_id("gcp-service-account").sample(Random(4))
    companions = {name: Secret(value) for name, value in sample.companions.items()}
    value = pem.replace("\n", "\\n")
    bench.values.append(value)
    credential = Credential("gcp-service-account", "google", Secret(value), companions)
    bench.issue_again(credential)
    return credential


class TestServiceAccount:
    def test_it_is_judged_by_its_certificate(self, bench: Bench, account: Credential) -> None:
        provider = bench.provider("google")
        assert provider.verify(account).liveness is Liveness.LIVE
        identity = provider.identify(account)
        assert identity is not None
        assert identity.credential_id == account.companions["private_key_id"].reveal()
        result = provider.revoke(account)
        assert (result.outcome, result.method) == (Outcome.DONE, "admin-disable")
        assert provider.revoke(account).outcome is Outcome.ALREADY
        body = b"".join(each.body for each in bench.sandbox.traffic.requests)
        assert b"PRIVATE KEY" not in body

    def test_another_id_in_the_message_disables_no_other_key(
        self, bench: Bench, account: Credential
    ) -> None:
        wrong = {**account.companions, "private_key_id": Secret("f" * 40)}
        assert bench.provider("google").revoke(replace(account, companions=wrong))
        (asked,) = bench.seen("disable")
        assert "f" * 40 not in asked.path

    def test_a_foreign_host_in_the_account_is_refused(
        self, bench: Bench, account: Credential
    ) -> None:
        wrong = {**account.companions, "client_email": Secret("a@evil.example/../x")}
        verdict = bench.provider("google").verify(replace(account, companions=wrong))
        assert verdict.permanent
        assert bench.asked() == 0

    def test_an_empty_list_proves_nothing(self, bench: Bench, account: Credential) -> None:
        for body in ("{}", '{"error": {"code": 404}}', '{"x": "y"}'):
            bench.sandbox.traffic.add("x509", status=200, body=body)
            assert bench.provider("google").verify(account).liveness is Liveness.UNKNOWN

    def test_without_an_admin_a_person_does_it(self, bench: Bench, account: Credential) -> None:
        own = {"base_url": f"{bench.url}/providers/google"}
        provider = bench.provider("google", providers={"google": own})
        assert provider.revoke(account).outcome is Outcome.NEEDS_PERSON


def test_a_refresh_token_is_proven_by_a_second_revocation(bench: Bench) -> None:
    credential = bench.issue("google-oauth-refresh-token")
    provider = bench.provider("google")
    assert provider.verify(credential).permanent
    assert provider.revoke(credential).outcome is Outcome.DONE
    assert not bench.world.is_live(credential.secret.reveal())
    assert provider.revoke(credential)


def test_a_restricted_api_key_lives(bench: Bench) -> None:
    provider = bench.provider("google")
    restricted = bench.issue("google-api-key", restricted=True)
    assert provider.verify(restricted).liveness is Liveness.LIVE
    assert provider.verify(bench.forge("google-api-key", seed=9)).liveness is Liveness.DEAD
    assert provider.revoke(restricted).outcome is Outcome.NEEDS_PERSON
