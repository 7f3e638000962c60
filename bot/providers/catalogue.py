"""Which further issuers can be asked by one harmless call, though mostly a person must revoke?

Endpoints: each issuer's API reference; every call here only reads.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.model import Credential
from bot.providers.declared import AS_ADMIN, BEARER, Declaration, Request, Values
from bot.providers.reading import Answers, Where
from bot.providers.texts import Texts


def _only(*rules: str) -> Callable[[Credential], str]:
    """Send credentials of these kinds alone."""

    def skip(credential: Credential) -> str:
        return "" if credential.rule in rules else "this kind cannot be asked about"

    return skip


def _webhook(credential: Credential) -> Values:
    """Id and key of a Discord webhook; its host is never read."""
    fields = credential.secret.reveal().partition("/webhooks/")[2].split("/")
    return {"id": fields[0], "key": fields[1]} if len(fields) == 2 else {}


_AI_ADVICE: Final = (
    "One key for each project with a spending limit and few permissions, kept on a server; prefer "
    "workload identity or short-lived tokens of a gateway of your own."
)
_CLOUDFLARE_END: Final = "/client/v4/user/tokens/{id}"

CATALOGUE: Final[tuple[Declaration, ...]] = (
    Declaration(
        name="openai",
        texts=Texts(
            title="OpenAI",
            runbook="Platform → Settings → API keys (or Service accounts) → the key → Revoke.",
            rotate_url="https://platform.openai.com/api-keys",
            advice=_AI_ADVICE,
        ),
        base_url="https://api.openai.com",
        ask=Request("GET", "/v1/models", BEARER),
        # 401 is also said to callers outside an IP list: only this word means dead
        answers=Answers(
            shows="data",
            allowed_but=frozenset({403}),
            dead_words=frozenset({"invalid_api_key"}),
            dead_at="error.code",
        ),
        skip=_only("openai-project", "openai-service", "openai-legacy"),
    ),
    Declaration(
        name="anthropic",
        texts=Texts(
            title="Anthropic",
            runbook="Console → Settings → API keys → the key → Disable, later Delete.",
            rotate_url="https://console.anthropic.com/settings/keys",
            advice=_AI_ADVICE,
        ),
        base_url="https://api.anthropic.com",
        ask=Request(
            "GET", "/v1/models", {"x-api-key": "{secret}", "anthropic-version": "2023-06-01"}
        ),
        answers=Answers(
            shows="data",
            allowed_but=frozenset({403}),
            dead_words=frozenset({"authentication_error"}),
            dead_at="error.type",
        ),
        skip=_only("anthropic-api-key"),
    ),
    Declaration(
        name="stripe",
        texts=Texts(
            title="Stripe",
            runbook=(
                "Dashboard → Developers → API keys → the key → Roll key, expire now; then look at "
                "the request logs of the key. Webhook secret: the endpoint → Roll secret."
            ),
            rotate_url="https://dashboard.stripe.com/apikeys",
            advice="Use restricted keys with few permissions and an IP allow-list.",
        ),
        base_url="https://api.stripe.com",
        ask=Request("GET", "/v1/account", BEARER),
        answers=Answers(shows="id", allowed_but=frozenset({403})),
        identity=Where(subject="settings.dashboard.display_name", subject_id="id", email="email"),
        skip=_only("stripe-secret", "stripe-restricted", "stripe-test"),
    ),
    Declaration(
        name="cloudflare",
        texts=Texts(
            title="Cloudflare",
            runbook=(
                "Dashboard → My profile (or Manage account) → API tokens → the token → Delete; "
                "global key: API keys → Change; Origin CA key: Change."
            ),
            rotate_url="https://dash.cloudflare.com/profile/api-tokens",
            cascades="It cannot be undone.",
            advice="Account-owned tokens for single zones, with a TTL and client IP filtering.",
        ),
        base_url="https://api.cloudflare.com",
        ask=Request("GET", "/client/v4/user/tokens/verify", BEARER),
        answers=Answers(
            shows="result.status",
            live_words=frozenset({"active"}),
            ended_words=frozenset({"disabled", "expired"}),
        ),
        identity=Where(credential_id="result.id", expires_at="result.expires_on", machine=True),
        revoke=(
            Request("DELETE", _CLOUDFLARE_END, BEARER, refuses=frozenset({400, 401, 403})),
            Request("DELETE", _CLOUDFLARE_END, AS_ADMIN, refuses=frozenset({401, 403, 404})),
        ),
        learn={"id": "result.id"},
        skip=_only("cloudflare-user-token", "cloudflare-token-old"),
    ),
    Declaration(
        name="linear",
        texts=Texts(
            title="Linear",
            runbook="Settings → Security & access → API keys → the key → Revoke.",
            rotate_url="https://linear.app/settings/account/security",
        ),
        base_url="https://api.linear.app",
        ask=Request(
            "POST",
            "/graphql",
            {"authorization": "{secret}"},
            json={"query": "{ viewer { id name email } }"},
        ),
        answers=Answers(shows="data.viewer.id"),
        identity=Where(
            subject="data.viewer.name", subject_id="data.viewer.id", email="data.viewer.email"
        ),
        skip=_only("linear-api-key"),
    ),
    Declaration(
        name="notion",
        texts=Texts(
            title="Notion",
            runbook="Settings → Integrations → the integration → Configuration → Refresh secret.",
            rotate_url="https://www.notion.so/profile/integrations",
        ),
        base_url="https://api.notion.com",
        ask=Request("GET", "/v1/users/me", {**BEARER, "notion-version": "2022-06-28"}),
        answers=Answers(shows="id", dead_words=frozenset({"unauthorized"}), dead_at="code"),
        identity=Where(subject="name", subject_id="id", organisation="bot.workspace_name"),
    ),
    Declaration(
        name="telegram",
        texts=Texts(
            title="Telegram",
            runbook="Write /revoke to @BotFather and choose the bot; it gives a new token.",
            cascades="The bot stops until it has the new token.",
            advice="Keep the token in a secret manager; Telegram has no short-lived ones.",
        ),
        base_url="https://api.telegram.org",
        # the API has no other place for the token than the path
        ask=Request("GET", "/bot{secret}/getMe"),
        answers=Answers(shows="result.id"),
        identity=Where(subject="result.username", subject_id="result.id", machine=True),
    ),
    Declaration(
        name="discord",
        texts=Texts(
            title="Discord",
            runbook=(
                "Bot: discord.com/developers → the application → Bot → Reset token. Webhook: the "
                "channel's settings → Integrations → Webhooks → Delete."
            ),
            rotate_url="https://discord.com/developers/applications",
            cascades="It cannot be undone; a deleted webhook takes its address with it.",
        ),
        base_url="https://discord.com",
        # a webhook's address is the credential, so there is no other way than the path
        ask=Request("GET", "/api/webhooks/{id}/{key}"),
        answers=Answers(
            shows="id",
            dead=frozenset({401, 404}),
            dead_words=frozenset({"10015", "50027"}),
            dead_at="code",
        ),
        identity=Where(
            subject="name", subject_id="id", organisation="guild_id", credential_id="id"
        ),
        revoke=(Request("DELETE", "/api/webhooks/{id}/{key}", refuses=frozenset()),),
        values=_webhook,
        skip=_only("discord-webhook"),
    ),
    Declaration(
        name="npm",
        texts=Texts(
            title="npm",
            runbook=(
                "Account → Access tokens → the token → Delete; it may take an hour until it is "
                "refused. Then look through the packages' versions for ones that nobody here made."
            ),
            advice="Publish with trusted publishing (OIDC from CI): then no token is stored.",
        ),
        # no default: the same token format is used by private registries
        base_url="",
        ask=Request("GET", "/-/whoami", BEARER),
        answers=Answers(shows="username"),
        identity=Where(subject="username"),
    ),
)
"""Explicit list; issuers that cannot even be asked stand in `runbooks`."""
