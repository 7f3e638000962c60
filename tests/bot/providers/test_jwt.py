"""JWTs: introspection, userinfo, signatures; nothing in a token is ever called."""

from __future__ import annotations

from random import Random
from typing import Any

import jwt
import pytest

from bot.model import Credential, Liveness, Outcome
from detectors.model import Secret
from detectors.rules import by_id

from .conftest import Bench
from .contract import ProviderContract

ISSUER = "https://id.acme.example/"


def credential_of(bench: Bench, value: str) -> Credential:
    bench.values.append(value)
    return Credential("jwt", "jwt", Secret(value))


def minted(bench: Bench, **claims: Any) -> Credential:
    return credential_of(bench, bench.world.mint_jwt(**claims))


def only(bench: Bench, *keys: str) -> list[dict[str, str]]:
    """The issuer's settings with some of its addresses."""
    (full,) = bench.world.provider_settings(bench.url)["jwt_issuers"]
    keep = {"name", "issuer", "client_id", "client_secret", *keys}
    return [{key: value for key, value in full.items() if key in keep}]


class TestJwt(ProviderContract):
    rule = "jwt"
    verifies = "POST .*/oidc/introspect"
    revokes = "POST .*/oidc/revoke"

    @pytest.fixture
    def credential(self, bench: Bench) -> Credential:
        return minted(bench)

    def test_never_issued_is_dead(self, bench: Bench, provider: Any) -> None:
        credential = minted(bench, jti="x")
        bench.world.kill(credential.secret.reveal())
        assert provider.verify(credential).liveness is Liveness.DEAD


def test_userinfo_says_live_and_dead(bench: Bench) -> None:
    provider = bench.provider("jwt", jwt_issuers=only(bench, "userinfo_url"))
    credential = minted(bench)
    assert provider.verify(credential).liveness is Liveness.LIVE
    bench.sandbox.traffic.add("userinfo", status=401, body="{}")
    assert provider.verify(credential).liveness is Liveness.UNKNOWN
    bench.world.kill(credential.secret.reveal())
    assert provider.verify(credential).liveness is Liveness.DEAD


def test_a_genuine_signature_is_not_life(bench: Bench) -> None:
    provider = bench.provider("jwt", jwt_issuers=only(bench, "jwks_url"))
    verdict = provider.verify(minted(bench))
    assert verdict.liveness is Liveness.UNKNOWN
    assert "genuine" in verdict.reason


def test_a_changed_claim_breaks_the_signature(bench: Bench) -> None:
    provider = bench.provider("jwt", jwt_issuers=only(bench, "jwks_url"))
    first, second = (bench.world.mint_jwt(sub=name) for name in ("ann", "bob"))
    head, _, tail = first.split(".")
    verdict = provider.verify(credential_of(bench, f"{head}.{second.split('.')[1]}.{tail}"))
    assert verdict.liveness is Liveness.UNKNOWN
    assert "not the issuer's" in verdict.reason


def test_expired_is_dead_with_its_reason_and_nobody_is_asked(bench: Bench) -> None:
    credential = minted(bench, exp=int(bench.clock.now) - 600)
    verdict = bench.provider("jwt").verify(credential)
    assert verdict.liveness is Liveness.DEAD
    assert "expired at" in verdict.reason
    assert "refresh token" in verdict.reason
    assert bench.asked() == 0


def test_expired_a_moment_ago_is_still_asked_about(bench: Bench) -> None:
    credential = minted(bench, exp=int(bench.clock.now) - 5)
    bench.provider("jwt").verify(credential)
    assert len(bench.seen("introspect")) == 1


def test_alg_none_is_never_valid(bench: Bench) -> None:
    claims = {"iss": ISSUER, "sub": "x", "exp": int(bench.clock.now) + 60}
    value = jwt.encode(claims, "", algorithm="none")
    verdict = bench.provider("jwt").verify(credential_of(bench, value))
    assert (verdict.liveness, verdict.permanent) == (Liveness.UNKNOWN, True)
    assert bench.asked() == 0


def test_a_shared_secret_cannot_be_judged(bench: Bench) -> None:
    credential = bench.forge("jwt")
    provider = bench.provider("jwt")
    assert provider.verify(credential).liveness is Liveness.UNKNOWN
    result = provider.revoke(credential)
    assert result.outcome is Outcome.NEEDS_PERSON
    assert "ends by itself" in result.reason
    assert bench.asked() == 0


def test_a_public_key_is_not_a_shared_secret(bench: Bench) -> None:
    provider = bench.provider("jwt", jwt_issuers=only(bench, "jwks_url"))
    claims = {"iss": ISSUER, "exp": int(bench.clock.now) + 60}
    value = jwt.encode(claims, "k" * 64, algorithm="HS256", headers={"kid": "sandbox-1"})
    verdict = provider.verify(credential_of(bench, value))
    assert verdict.liveness is Liveness.UNKNOWN
    assert "shared secret" in verdict.reason
    assert bench.asked() == 0


@pytest.mark.parametrize("alg", ["HS256"])
def test_addresses_inside_a_token_are_never_called(bench: Bench, alg: str) -> None:
    trap = f"{bench.url}/providers/trap"
    headers = {"jku": f"{trap}/jku", "x5u": f"{trap}/x5u", "kid": f"{trap}/kid"}
    claims = {"iss": trap, "sub": "x", "exp": int(bench.clock.now) + 60}
    value = jwt.encode(claims, "k" * 64, algorithm=alg, headers=headers)
    provider = bench.provider("jwt")
    credential = credential_of(bench, value)
    assert provider.verify(credential).liveness is Liveness.UNKNOWN
    provider.identify(credential)
    provider.revoke(credential)
    signed = minted(bench, iss=trap)
    assert provider.verify(signed).liveness is Liveness.UNKNOWN
    assert bench.asked() == 0


def test_a_200_of_rfc_7009_proves_nothing(bench: Bench) -> None:
    provider = bench.provider("jwt", jwt_issuers=only(bench, "revocation_url", "jwks_url"))
    result = provider.revoke(minted(bench))
    assert result.outcome is Outcome.FAILED
    assert "not proven" in result.reason


def test_our_own_client_refused_is_unknown(bench: Bench) -> None:
    (issuer,) = only(bench, "introspection_url", "revocation_url")
    provider = bench.provider("jwt", jwt_issuers=[{**issuer, "client_secret": "wrong"}])
    credential = minted(bench)
    assert provider.verify(credential).liveness is Liveness.UNKNOWN
    assert provider.revoke(credential).outcome is Outcome.FAILED


def test_the_forged_kind_is_known() -> None:
    assert by_id("jwt").forge(Random(1)).count(".") == 2
