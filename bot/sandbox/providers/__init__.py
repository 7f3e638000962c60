"""The providers' stand-in: who has a living credential, and what do they answer about it?"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from starlette.routing import BaseRoute

from bot.sandbox.providers import (
    aws,
    catalogue,
    control,
    github,
    gitlab,
    google,
    oidc,
    plain,
    slack,
)
from bot.sandbox.providers.state import Issued, Ledger, Revocation
from detectors.model import Rule, Sample
from detectors.rules import by_id

__all__ = ["Issued", "ProviderWorld", "Revocation"]

_ADDRESS_ONLY = (
    *("huggingface", "digitalocean", "heroku", "vault", "openai", "anthropic", "stripe"),
    *("linear", "notion", "telegram", "discord", "npm"),
)
"""Folders whose provider needs no credential of the operator's."""


class ProviderWorld:
    """All providers together, mounted at "/providers": "/providers/github/user" and so on.

    Credentials that were never issued here are refused as each provider refuses unknown ones.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.ledger = Ledger(clock)
        self._oidc = oidc.Oidc(self.ledger)

    def routes(self) -> Sequence[BaseRoute]:
        """See `World`."""
        return [
            *github.routes(self.ledger),
            *github.routes(self.ledger, "/github-server/api/v3", server=True),
            *gitlab.routes(self.ledger),
            *slack.routes(self.ledger),
            *plain.routes(self.ledger),
            *aws.routes(self.ledger),
            *google.routes(self.ledger),
            *catalogue.routes(self.ledger),
            *self._oidc.routes(),
            *oidc.custom(self.ledger),
            *control.routes(self),
        ]

    # --- playing the issuers -------------------------------------------------------------------

    def issue(
        self,
        rule_id: str,
        value: str,
        companions: Mapping[str, str] | None = None,
        **identity: Any,
    ) -> Issued:
        """Make `value` a living credential. `identity`: login, email, scopes, expires_at (Unix
        seconds), … as the provider's folder reads them. A rule that is not ours is a custom kind.
        """
        try:
            issuer = by_id(rule_id).issuer or "generic"
        except KeyError:
            issuer = "custom"
        each = Issued(
            value,
            rule_id,
            issuer,
            dict(companions or {}),
            dict(identity),
            issued_at=self.ledger.clock(),
            id=str(identity.get("id") or f"{len(self.ledger.issued) + 1001}"),
        )
        return self.ledger.add(each)

    def issue_sample(self, sample: Sample, rule: Rule, **identity: Any) -> Issued:
        """Make a forged sample a living credential."""
        return self.issue(rule.id, sample.secret, sample.companions, **identity)

    def mint_jwt(self, **claims: Any) -> str:
        """A living JWT of the sandbox's OpenID provider, signed with RS256."""
        return self._oidc.mint(**claims)

    def is_live(self, value: str) -> bool:
        """Whether the issuer accepts it at this moment."""
        return self.ledger.lives(self.ledger.issued.get(value))

    def revoked_at(self, value: str) -> float | None:
        """When its issuer was told to revoke it; None when never."""
        found = self.ledger.issued.get(value)
        return None if found is None else found.revoked_at

    def kill(self, value: str) -> None:
        """Its owner deletes it, without anybody calling an API."""
        found = self.ledger.issued[value]
        found.dies_at = self.ledger.clock()

    @property
    def revocations(self) -> list[Revocation]:
        """Every accepted order to revoke, oldest first."""
        with self.ledger.lock:
            return list(self.ledger.revocations)

    @property
    def slow_death(self) -> float:
        """Seconds for which a revoked credential lives on."""
        return self.ledger.slow_death

    @slow_death.setter
    def slow_death(self, seconds: float) -> None:
        self.ledger.slow_death = seconds

    @property
    def admin_token(self) -> str:
        """The operator's own credential, which every folder accepts."""
        return self.ledger.admin

    # --- for the settings ----------------------------------------------------------------------

    @property
    def aws_accounts(self) -> tuple[str, ...]:
        """The accounts of all AWS keys issued so far; they belong in `policy.own_aws_accounts`."""
        return aws.accounts(self.ledger)

    def provider_settings(self, base_url: str) -> dict[str, Any]:
        """The `providers` and `jwt_issuers` settings that point everything at this sandbox.

        `base_url` is the server's address without "/providers".
        """
        base = f"{base_url}/providers"
        providers: dict[str, dict[str, Any]] = {
            name: {"base_url": f"{base}/{name}", "admin_token": self.admin_token}
            for name in ("github", "gitlab", "sendgrid", "aws", "google", "cloudflare")
        }
        providers["github"]["admin_id"] = "acme"
        providers["aws"]["admin_id"] = aws.ADMIN_ID
        providers["slack"] = {"base_url": f"{base}/slack/api"}
        for name in _ADDRESS_ONLY:
            providers[name] = {"base_url": f"{base}/{name}"}
        return {"providers": providers, "jwt_issuers": [self._oidc.settings(base)]}
