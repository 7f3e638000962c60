"""What came of each kind when it was tried? Nothing of this is copied from anywhere.

Every kind whose provider does more than show a runbook is forged, made a living credential of the
sandbox's issuers, and put through its provider, once with no settings and once with all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from random import Random
from types import MappingProxyType

from bot.config import Settings
from bot.model import Credential, Liveness, Outcome
from bot.providers import Provider, build, for_issuer
from bot.sandbox.providers import ProviderWorld
from bot.sandbox.server import Sandbox
from bot.server import serving
from detectors import ALL_RULES, Rule, Secret

NEEDS: Mapping[str, str] = MappingProxyType(
    {
        "aws": "`policy.own_aws_accounts`, an access key of your own as `admin_id` and "
        "`admin_token`, and boto3 (`.venv/bin/pip install -e '.[aws]'`)",
        "cloudflare": "an `admin_token` that may edit API tokens, when the leaked one may not",
        "gitlab": "the `admin_token` of an instance administrator for all kinds but access tokens "
        "that may use the API; with `admin_id: group:ID`, of a group's owner",
        "google": "an OAuth access token as `admin_token` that may disable service account keys",
        "jwt": "the issuer in `jwt_issuers`, with `introspection_url` and `revocation_url`",
        "npm": "the registry's `base_url`",
        "vault": "your Vault's `base_url`",
    }
)
"""Provider → what "with settings" means for it, as a clause."""


@dataclass(frozen=True)
class Ability:
    """What the provider of a kind did about a living, forged one."""

    verified: bool
    revoked: Outcome


@cache
def abilities(*, settings: bool) -> Mapping[str, Ability]:
    """Rule id → what was done; `settings`: with everything set that helps, or with nothing.

    Without the kinds for which there is only a runbook, whatever is set.
    """
    world = ProviderWorld()
    with serving(Sandbox({"/providers": world}).app()) as url:
        random = Random(1)  # noqa: S311 - forged values, not cryptography
        able = build(_settings(world, url, everything=True))
        rules = [rule for rule in ALL_RULES if _acts(for_issuer(able, rule.issuer))]
        credentials = [_issue(world, rule, random, n) for n, rule in enumerate(rules)]
        providers = build(_settings(world, url, everything=settings))
        found = {}
        for each in credentials:
            provider = for_issuer(providers, each.issuer)
            live = provider.verify(each).liveness is Liveness.LIVE
            found[each.rule] = Ability(live, provider.revoke(each).outcome)
    return MappingProxyType(found)


def _acts(provider: Provider) -> bool:
    return provider.can_verify or provider.can_revoke


def _issue(world: ProviderWorld, rule: Rule, random: Random, number: int) -> Credential:
    """A forged credential that its stand-in calls live."""
    if rule.id == "jwt":
        value, companions = world.mint_jwt(sub="readme", exp=4_000_000_000), {}
    else:
        sample = rule.sample(random)
        value, companions = sample.secret, dict(sample.companions)
        # scopes that let a key delete itself where the issuer has such a scope
        scopes = ["api", "repo", "api_keys.read", "api_keys.delete"]
        world.issue(rule.id, value, companions, login="bot", scopes=scopes, id=f"{number + 1001}")
    secrets = {name: Secret(each) for name, each in companions.items()}
    return Credential(rule.id, rule.issuer or "", Secret(value), secrets)


def _settings(world: ProviderWorld, url: str, *, everything: bool) -> Settings:
    raw = world.provider_settings(url)
    if everything:
        # before the first key is issued there is no account yet, and one is enough to be asked
        raw["policy"] = {"own_aws_accounts": list(world.aws_accounts) or ["0" * 12]}
        return Settings.model_validate(raw)
    bare = build(Settings())
    # the sandbox's address stands for the public one, so only providers that have one get it
    addresses = {
        name: {"base_url": each["base_url"]}
        for name, each in raw["providers"].items()
        if bare[name].can_verify
    }
    return Settings.model_validate({"providers": addresses})
