"""What may be set about a Jira site, and when is each of its projects scanned?"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, SecretStr, model_validator

from bot.config.section import Seconds, Section, Url


class JiraProject(Section):
    """One Jira project and when it is scanned."""

    key: str = Field(pattern=r"^[A-Z][A-Z0-9_]{0,40}$")
    """Project key, like OPS."""
    every: Seconds | None = None
    """Interval between scans; give this or cron."""
    cron: str | None = None
    """Five-field crontab in UTC, like "*/10 * * * *"; give this or every."""
    history: Seconds = 365 * 86400.0
    """How far back the first scan reads."""

    @model_validator(mode="after")
    def _one_time(self) -> JiraProject:
        if self.every is not None and self.cron is not None:
            raise ValueError("give either every or cron, not both")
        return self


class JiraSite(Section):
    """One Jira site."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")] = "jira"
    """Short name of the site; the connector is called "jira:<name>"."""
    edition: Literal["cloud", "datacenter"] = "cloud"
    """cloud speaks v3 and ADF, datacenter v2 and wiki markup."""
    url: Url
    """Base address with any path prefix: https://acme.atlassian.net, the gateway
    https://api.atlassian.com/ex/jira/<cloudId>, or https://jira.acme.example/jira."""
    browse_url: Url | None = None
    """Where people open issues, when it differs from url (gateway)."""
    email: str = ""
    """Account of the API token (Cloud); empty means the token is sent as Bearer (service account,
    personal access token)."""
    token: SecretStr
    """API token, service-account token, or Data Center personal access token."""
    projects: tuple[JiraProject, ...] = ()
    """What is scanned; empty: every project the account can browse, every 10 minutes."""
    text_fields: tuple[str, ...] = ()
    """Custom fields to read besides all text fields that the site lists, by id."""
    attachments_max_bytes: int = 5_000_000
    """Larger attachments are not read, and a coverage row says so."""
    redact_api: Literal["auto", "never"] = "auto"
    """Use Atlassian Guard's redact API where the site has it."""
    webhook_secret: SecretStr | None = None
    """Secret of the admin webhook; without it the webhook endpoint refuses."""
    incident_project: str = ""
    """Project key in which a ticket per incident is kept; empty: none."""
    incident_issue_type: str = "Task"
    """Issue type of those tickets."""
    notify_users: bool = False
    """Mail watchers when a redaction edits an issue; false needs project administration."""
    timeout: Seconds = 30.0
    """Of one HTTP request."""
