"""What does a person do when an issuer has no API for us?"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bot.model import Credential, Identity, Outcome, Result, Usage, Verdict
from bot.providers import flow
from bot.providers.texts import Texts


class RunbookProvider:
    """An issuer that only a person can deal with."""

    def __init__(self, name: str, texts: Texts) -> None:
        self.name = name
        self.title = texts.title
        self.reversible = False
        self.can_verify = False
        self.can_revoke = False
        self.cascades = texts.cascades
        self.runbook = texts.runbook
        self.rotate_url = texts.rotate_url
        self.advice = texts.advice

    def verify(self, credential: Credential) -> Verdict:
        """UNKNOWN for good: there is nobody to ask."""
        return flow.unknown(f"nobody can be asked about it: {self.title}", permanent=True)

    def identify(self, credential: Credential) -> Identity | None:
        """None: there is nobody to ask."""
        return None

    def revoke(self, credential: Credential) -> Result:
        """NEEDS_PERSON with the runbook."""
        return Result(Outcome.NEEDS_PERSON, "runbook", self.runbook)

    def usage(self, credential: Credential, since: datetime) -> Usage | None:
        """None: there is nobody to ask."""
        return None


GENERIC: Final = Texts(
    title="an unknown issuer",
    runbook=(
        "Find the system that accepts it and its owner; create a replacement, move the consumers "
        "over, then delete the old one there. Look through that system's logs for use since it "
        "was written, and mark the incident as revoked when the old value is refused."
    ),
)
"""For passwords, private keys, connection strings: nobody issues them."""

TEXTS: Final = {
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
"""Issuer → its words, for issuers that are nothing but a runbook."""


def generic(name: str = "generic") -> RunbookProvider:
    """The runbook for whatever has no provider of its own."""
    return RunbookProvider(name, GENERIC)
