"""What does a person do with a leaked credential of the issuers that leak most?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    "azure": Texts(
        title="Microsoft Azure",
        runbook=(
            "App secret: Entra admin centre → App registrations → the app → Certificates & "
            "secrets: add a new one, delete the leaked one (its hint is the first three "
            "characters). Storage key: the account → Access keys → Rotate. A SAS dies only with "
            "its account key, its stored access policy or its user delegation key."
        ),
        rotate_url="https://entra.microsoft.com/",
        cascades="Rotating a storage key ends every SAS that was signed with it.",
        advice=(
            "Use a managed identity, or workload identity federation for CI; for storage a user "
            "delegation SAS of an hour."
        ),
    ),
    "atlassian": Texts(
        title="Atlassian",
        runbook=(
            "The owner: id.atlassian.com → Security → API tokens → Revoke. An organisation admin, "
            "for managed accounts: admin.atlassian.com → Insights → API token activity → Revoke. "
            "Data Center: profile → Personal access tokens → Revoke."
        ),
        rotate_url="https://id.atlassian.com/manage-profile/security/api-tokens",
        cascades="It cannot be undone.",
        advice="Use a service account with a scoped token that expires, or an OAuth 2.0 app.",
    ),
    "pypi": Texts(
        title="PyPI",
        runbook=(
            "Account settings → API tokens → the token → Remove token; then look through Account "
            "activity and the project's release files for uploads that nobody here made."
        ),
        advice="Publish with a trusted publisher (OIDC from CI): then no token is stored.",
    ),
    "docker": Texts(
        title="Docker Hub",
        runbook=(
            "Account settings → Personal access tokens → Deactivate or Delete; an organisation's "
            "token: admin console → Access tokens. Then look at the last-used column."
        ),
        rotate_url="https://app.docker.com/settings/personal-access-tokens",
        advice="Use OIDC connections or organisation tokens with read access and an expiry.",
    ),
    "twilio": Texts(
        title="Twilio",
        runbook=(
            "API key: Console → Account → API keys & tokens → delete it. Auth token: create the "
            "secondary token, move the consumers over, then promote it; the old one stops."
        ),
        rotate_url="https://console.twilio.com/",
        cascades="Promoting the secondary auth token breaks everything that uses the old one.",
        advice="Use API keys, one for each service, instead of the account's auth token.",
    ),
    "terraform": Texts(
        title="HCP Terraform",
        runbook=(
            "User token: Account settings → Tokens → delete. Team or organisation token: "
            "Organisation settings → API tokens. Values are never listed, so compare by "
            "description and last use."
        ),
        rotate_url="https://app.terraform.io/app/settings/tokens",
        advice="Use dynamic provider credentials (workload identity) and team tokens that expire.",
    ),
    "databricks": Texts(
        title="Databricks",
        runbook=(
            "The owner: Settings → Developer → Access tokens → Revoke. An admin: the token "
            "management API or Settings → Advanced → Personal access tokens."
        ),
        rotate_url="https://accounts.cloud.databricks.com/",
        advice="Use OAuth for service principals (tokens of an hour) or workload federation.",
    ),
    "shopify": Texts(
        title="Shopify",
        runbook=(
            "Shop admin → Settings → Apps → Develop apps → the app → API credentials → rotate or "
            "uninstall; a partner's app secret: Partner dashboard → the app → rotate."
        ),
        rotate_url="https://admin.shopify.com/",
        cascades="Revoking an app's token uninstalls the app from the shop.",
        advice="Use token exchange with tokens that expire, and the fewest access scopes.",
    ),
    "sentry": Texts(
        title="Sentry",
        runbook=(
            "User token: User settings → Personal tokens → remove. Organisation token: "
            "Organisation settings → Developer settings → Organisation tokens → revoke."
        ),
        rotate_url="https://sentry.io/settings/account/api/auth-tokens/",
        advice="Use an organisation token, which may only upload from CI.",
    ),
    "newrelic": Texts(
        title="New Relic",
        runbook="The user menu → API keys → the key → Delete; then look at the NrAuditEvent log.",
        rotate_url="https://one.newrelic.com/api-keys",
    ),
    "datadog": Texts(
        title="Datadog",
        runbook=(
            "Organisation settings → API keys or Application keys → the key → Revoke; the audit "
            "trail shows what was done with it."
        ),
        rotate_url="https://app.datadoghq.com/organization-settings/api-keys",
        advice="Use scoped application keys of a service account, one for each consumer.",
    ),
}
