"""Which providers are there, and which one answers for an issuer?"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

from bot.config import ProviderSettings, Settings
from bot.providers.aws import Aws
from bot.providers.base import Provider
from bot.providers.catalogue import CATALOGUE
from bot.providers.custom import Custom
from bot.providers.declared import Declaration, DeclaredProvider
from bot.providers.digitalocean import DIGITALOCEAN
from bot.providers.github import GitHub
from bot.providers.gitlab import GitLab
from bot.providers.google import Google
from bot.providers.guarded import GuardedProvider
from bot.providers.heroku import Heroku
from bot.providers.huggingface import HUGGINGFACE
from bot.providers.jwt import Jwt
from bot.providers.runbooks import TEXTS, RunbookProvider, generic
from bot.providers.sendgrid import SENDGRID
from bot.providers.slack import Slack
from bot.providers.vault import Vault
from detectors.model import Secret

__all__ = ["Provider", "build", "for_issuer"]

DECLARED: tuple[Declaration, ...] = (HUGGINGFACE, DIGITALOCEAN, SENDGRID, *CATALOGUE)
"""Providers that are nothing but data."""


def build(
    settings: Settings,
    *,
    own: Callable[[Secret], bool] = lambda _: False,
    clock: Callable[[], float] = time.time,
    killed: Callable[[], bool] | None = None,
    fingerprint: Callable[[Secret], str] = lambda _: "",
) -> Mapping[str, Provider]:
    """All providers by issuer, each behind its `GuardedProvider`.

    `own` knows leakwatch's own credentials; `clock` gives Unix seconds; `killed` is asked before
    each revocation (default: `policy.kill_switch`); `fingerprint` fills {fingerprint} in the hooks
    of custom kinds.
    """

    def of(name: str) -> ProviderSettings:
        return settings.providers.get(name, ProviderSettings())

    providers: list[Provider] = [
        GitHub(of("github")),
        GitLab(of("gitlab")),
        Slack(of("slack"), own),
        Aws(of("aws"), settings.policy.own_aws_accounts),
        Google(of("google")),
        Vault(of("vault")),
        Heroku(of("heroku")),
        Jwt(settings.jwt_issuers, clock),
        Custom(settings.custom_kinds, fingerprint),
        *(DeclaredProvider(each, of(each.name)) for each in DECLARED),
        *(RunbookProvider(name, texts) for name, texts in TEXTS.items()),
        generic(),
    ]
    is_killed = killed if killed is not None else lambda: settings.policy.kill_switch
    return MappingProxyType(
        {
            each.name: GuardedProvider(
                each,
                honeytokens=settings.policy.honeytokens,
                enabled=of(each.name).enabled,
                killed=is_killed,
                own=own,
            )
            for each in providers
        }
    )


def for_issuer(providers: Mapping[str, Provider], issuer: str | None) -> Provider:
    """Who answers for an issuer; the generic runbook when nobody does."""
    found = providers.get(issuer or "")
    return found if found is not None else providers["generic"]
