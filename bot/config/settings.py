"""What may be set at all, and in which part does each thing stand?"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, SecretStr, field_validator

from bot.config.dashboard import Dashboard
from bot.config.files import Files
from bot.config.jira import JiraSite
from bot.config.kinds import CustomKind
from bot.config.policy import Policy
from bot.config.providers import JwtIssuer, ProviderSettings
from bot.config.section import Section
from bot.config.slack import SlackWorkspace

Mode = Literal["observe", "redact", "contain"]


class Settings(Section):
    """Everything that may be set."""

    mode: Mode = "observe"
    """observe: find and report. redact: also clean up. contain: also revoke."""
    data_dir: Path = Path("data")
    """Database, vault key and scanner cache; created with mode 0700."""
    database_url: str = ""
    """SQLite in data_dir when empty; or postgresql+psycopg://user@host/db."""
    fingerprint_key: SecretStr | None = None
    """Key of the fingerprints (32 bytes, hex or base64); a key file in data_dir when empty."""
    vault_keys: tuple[SecretStr, ...] = ()
    """Fernet keys, newest first; a key file in data_dir when empty."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """How much is logged; never a message text or a secret, at any level."""
    slack: tuple[SlackWorkspace, ...] = ()
    """Slack workspaces."""
    jira: tuple[JiraSite, ...] = ()
    """Jira sites."""
    policy: Policy = Field(default_factory=Policy)
    """How far leakwatch may go by itself."""
    files: Files = Field(default_factory=Files)
    """How much reading one shared or attached file may cost."""
    providers: Mapping[str, ProviderSettings] = Field(default_factory=dict)
    """By provider name."""
    jwt_issuers: tuple[JwtIssuer, ...] = ()
    """Issuers whose JWTs may be verified and revoked."""
    custom_kinds: tuple[CustomKind, ...] = ()
    """Credential kinds of your own."""
    rule_files: tuple[Path, ...] = ()
    """gitleaks or betterleaks TOML files whose rules are used too."""
    dashboard: Dashboard = Field(default_factory=Dashboard)
    """The web pages and HTTP endpoints."""

    @field_validator("slack", "jira")
    @classmethod
    def _names_differ(cls, value: tuple[Any, ...]) -> tuple[Any, ...]:
        names = [each.name for each in value]
        doubled = sorted({name for name in names if names.count(name) > 1})
        if doubled:
            raise ValueError(f"the name {doubled[0]!r} is used twice")
        return value
