"""Honeytokens, switches, our own credentials; and that every rule's issuer has a provider."""

from __future__ import annotations

import dataclasses
import hashlib
import inspect
import re
from datetime import UTC, datetime

import pytest

from bot.config import Settings
from bot.model import Credential, Liveness, Outcome
from bot.providers import build, controls, for_issuer
from bot.providers.base import Provider
from bot.providers.honeytokens import CANARY_ACCOUNTS, baited
from detectors.model import Secret
from detectors.rules import ALL_RULES
from tests.bot.bait import canary_key_of

from .conftest import Bench

ISSUERS = sorted({rule.issuer for rule in ALL_RULES if rule.issuer})


@pytest.mark.parametrize("issuer", ISSUERS)
def test_every_issuer_has_a_provider(issuer: str) -> None:
    provider = build(Settings())[issuer]
    assert provider.name == issuer
    for text in (provider.title, provider.runbook, provider.advice):
        assert len(text) >= 2
    assert provider.rotate_url == "" or provider.rotate_url.startswith("https://")


@pytest.mark.parametrize("issuer", ISSUERS)
def test_every_provider_keeps_the_signature(issuer: str) -> None:
    provider = build(Settings())[issuer]
    for name in ("verify", "identify", "revoke", "usage"):
        theirs = list(inspect.signature(getattr(type(provider), name)).parameters)
        assert theirs == list(inspect.signature(getattr(Provider, name)).parameters)


def test_whatever_nobody_issued_has_a_runbook() -> None:
    credential = Credential("password", "", Secret("x" * 20))
    for issuer in (None, "", "nobody"):
        provider = for_issuer(build(Settings()), issuer)
        verdict = provider.verify(credential)
        assert (verdict.liveness, verdict.permanent) == (Liveness.UNKNOWN, True)
        result = provider.revoke(credential)
        assert (result.outcome, result.reason) == (Outcome.NEEDS_PERSON, provider.runbook)
        assert provider.identify(credential) is None
        assert provider.usage(credential, datetime.now(UTC)) is None


@pytest.mark.parametrize("rule", ["github-pat", "aws-access-key", "jwt", "slack-bot"])
def test_honeytokens_are_never_touched(bench: Bench, rule: str) -> None:
    credential = bench.issue(rule)
    hashed = hashlib.sha256(credential.secret.reveal().encode()).hexdigest().upper()
    provider = bench.provider(credential.issuer, policy={"honeytokens": [hashed]})
    assert provider.verify(credential).permanent
    assert provider.identify(credential) is None
    assert provider.usage(credential, datetime.now(UTC)) is None
    assert provider.revoke(credential).outcome is Outcome.REFUSED
    assert bench.asked() == 0


def test_a_companion_may_be_the_honeytoken(bench: Bench) -> None:
    credential = bench.issue("aws-access-key")
    secret = credential.companions["secret_access_key"].reveal()
    hashed = hashlib.sha256(secret.encode()).hexdigest()
    provider = bench.provider("aws", policy={"honeytokens": [hashed]})
    assert provider.revoke(credential).outcome is Outcome.REFUSED
    assert bench.asked() == 0


@pytest.mark.parametrize("account", CANARY_ACCOUNTS)
@pytest.mark.parametrize("written", [True, False])
def test_a_canary_of_thinkst_is_told_by_its_account(
    bench: Bench, account: str, written: bool
) -> None:
    issued = bench.issue("aws-access-key")
    facts = {"account": account} if written else {}
    credential = dataclasses.replace(issued, secret=Secret(canary_key_of(account)), facts=facts)
    provider = bench.provider("aws", policy={"own_aws_accounts": [account]})
    assert provider.verify(credential).permanent
    assert "canarytokens.org" in provider.verify(credential).reason
    assert provider.identify(credential) is None
    assert provider.usage(credential, datetime.now(UTC)) is None
    assert provider.revoke(credential).outcome is Outcome.REFUSED
    assert bench.asked() == 0


def test_an_account_number_elsewhere_is_no_canary(bench: Bench) -> None:
    account = next(iter(CANARY_ACCOUNTS))
    credential = dataclasses.replace(bench.issue("github-pat"), facts={"account": account})
    assert baited(credential, frozenset()) == ""


def test_every_canary_account_has_a_source() -> None:
    for account, source in CANARY_ACCOUNTS.items():
        assert re.fullmatch("[0-9]{12}", account)
        assert source.startswith("https://")


def test_a_provider_that_is_switched_off(bench: Bench) -> None:
    credential = bench.issue("github-pat")
    provider = bench.provider("github", providers={"github": {"enabled": False}})
    assert not provider.can_verify
    assert provider.verify(credential).permanent
    assert provider.revoke(credential).outcome is Outcome.REFUSED
    assert bench.asked() == 0


def test_the_kill_switch_leaves_reading(bench: Bench) -> None:
    credential = bench.issue("github-pat")
    provider = bench.provider("github", policy={"kill_switch": True})
    assert provider.verify(credential).liveness is Liveness.LIVE
    assert provider.revoke(credential).outcome is Outcome.REFUSED
    pulled = [True]
    moving = build(bench.settings(), killed=lambda: pulled[0])["github"]
    assert moving.revoke(credential).outcome is Outcome.REFUSED
    pulled[0] = False
    assert moving.revoke(credential).outcome is Outcome.DONE


def test_our_own_credential_is_refused_everywhere(bench: Bench) -> None:
    credential = bench.issue("github-pat")
    providers = build(bench.settings(), own=lambda each: each == credential.secret)
    assert providers["github"].revoke(credential).outcome is Outcome.REFUSED
    assert bench.world.is_live(credential.secret.reveal())


class TestControls:
    def test_a_leak_is_a_leak(self) -> None:
        found = controls.controls_for("github-pat", privileged=True)
        ids = [each.id for each in found]
        assert ids[:3] == ["NHI2:2025", "NHI7:2025", "NHI5:2025"]
        assert "RS.MI-01" in ids
        assert "RS.MI-02" not in ids

    def test_what_expires_is_not_long_lived(self) -> None:
        ids = [each.id for each in controls.controls_for("aws-session", contained=True)]
        assert "NHI7:2025" not in ids
        assert "RS.MI-02" in ids
        longer = controls.controls_for("jwt", long_lived=True)
        assert controls.LONG_LIVED in longer

    def test_every_kind_named_exists(self) -> None:
        known = {rule.id for rule in ALL_RULES}
        assert known >= controls._EXPIRING | controls._PEOPLES | controls._WEAK
