"""Which kinds does an issuer's API know? The others are never sent there: its no proves nothing.

An API that is asked about a session cookie or an app's client secret as if it were a token answers
401 though the secret lives on. Issuers that are not named here know all of their kinds, or say it
themselves with `Declaration.skip`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.model import Credential

ASKABLE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "digitalocean": frozenset(
            {"digitalocean-oauth", "digitalocean-pat", "digitalocean-refresh"}
        ),
        "github": frozenset(
            {
                *("github-fine-grained", "github-oauth", "github-pat", "github-refresh"),
                *("github-server", "github-token-old", "github-user"),
            }
        ),
        # what GitLab looks up by value it tells apart by the prefix
        "gitlab": frozenset(
            {
                *("gitlab-agent", "gitlab-deploy", "gitlab-feed", "gitlab-flags", "gitlab-job"),
                *("gitlab-mail", "gitlab-oauth-secret", "gitlab-pat", "gitlab-runner"),
                *("gitlab-scim", "gitlab-trigger", "gitlab-workspace"),
            }
        ),
        "notion": frozenset({"notion-secret", "notion-secret-old"}),
        "slack": frozenset(
            {
                *("slack-app", "slack-bot", "slack-legacy", "slack-refresh", "slack-rotated"),
                *("slack-session", "slack-user", "slack-webhook"),
            }
        ),
        "telegram": frozenset({"telegram-bot"}),
        "vault": frozenset({"vault-batch", "vault-old", "vault-service"}),
    }
)
"""Issuer → the kinds about which its API can be asked."""


def knows(issuer: str | None, rule_id: str) -> bool:
    """Whether the API of `issuer`, if it has one, can be asked about this kind."""
    known = ASKABLE.get(issuer or "")
    return known is None or rule_id in known


def why_not(credential: Credential) -> str:
    """Why the issuer cannot be asked about this kind, as a clause; empty when it can."""
    if knows(credential.issuer, credential.rule):
        return ""
    return "the issuer's API does not know this kind"
