"""Is a kind that the issuer's API does not know ever sent there, or called dead?"""

from __future__ import annotations

from random import Random

import pytest

from bot.model import Credential, Liveness, Outcome
from bot.providers.askable import ASKABLE, knows, why_not
from detectors import ALL_RULES, Secret
from detectors.rules import by_id
from tests.bot.providers.conftest import Bench

UNKNOWN = sorted(rule.id for rule in ALL_RULES if not knows(rule.issuer, rule.id))


def test_the_kinds_that_are_named_exist() -> None:
    for issuer, rules in ASKABLE.items():
        assert rules
        for rule in rules:
            assert by_id(rule).issuer == issuer, rule


def test_issuers_that_are_not_named_say_it_themselves() -> None:
    assert not why_not(Credential("custom-thing", "custom", Secret("x" * 20)))
    assert "github-session" in UNKNOWN
    assert "slack-signing-secret" in UNKNOWN


@pytest.mark.parametrize("rule", UNKNOWN)
def test_it_is_left_to_a_person(bench: Bench, rule: str) -> None:
    sample = by_id(rule).sample(Random(5))
    credential = Credential(rule, by_id(rule).issuer or "", Secret(sample.secret))
    provider = bench.providers()[credential.issuer]
    verdict = provider.verify(credential)
    assert verdict.liveness is Liveness.UNKNOWN
    assert verdict.permanent
    assert provider.identify(credential) is None
    result = provider.revoke(credential)
    assert result.outcome is Outcome.NEEDS_PERSON
    assert provider.runbook in result.reason
    assert not bench.world.revocations
