"""What may be set about a Slack workspace?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, SecretStr

from bot.config.section import Seconds, Section, Url


class SlackWorkspace(Section):
    """One Slack workspace."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")] = "slack"
    """Short name of the workspace; the connector is called "slack:<name>"."""
    bot_token: SecretStr
    """Bot token (xoxb-…), from OAuth & Permissions of your Slack app."""
    app_token: SecretStr | None = None
    """App-level token (xapp-…, scope connections:write); needed for Socket Mode."""
    signing_secret: SecretStr | None = None
    """Signing secret, from Basic Information; needed for HTTP mode."""
    admin_token: SecretStr | None = None
    """User token (xoxp-…, chat:write, files:write) of an admin who may delete messages."""
    discovery_token: SecretStr | None = None
    """Org token with discovery:write (Enterprise, approved by Slack). Unproven."""
    author_tokens: Mapping[str, SecretStr] = Field(default_factory=dict)
    """User id → user token (xoxp-…, chat:write, files:write) of people who agreed that leakwatch
    edits their own messages in place."""
    transport: Literal["socket", "http"] = "socket"
    """socket needs no public address; http needs one and the signing secret."""
    base_url: Url = "https://slack.com/api"
    """Web API; another value only for GovSlack or the sandbox."""
    join_public_channels: bool = True
    """Join every public channel by itself; otherwise only where somebody invites the bot."""
    history: Seconds = 30 * 86400.0
    """How far back the first sweep of a channel reads."""
    sweep_every: Seconds = 900.0
    """How often each channel is swept, besides events."""
    security_channel: str = ""
    """Channel id (C…) that gets the incident cards; empty: no cards."""
    approvers: tuple[str, ...] = ()
    """User ids (U…) and user group ids (S…) who may revoke, restore and close."""
    ask_author: bool = True
    """Ask authors in private to remove what we may not."""
    files_max_bytes: int = 5_000_000
    """Larger files are not read, and a coverage row says so."""
    author_deadline: Seconds = 3600.0
    """After this long without an answer the author's request escalates to the card."""
    timeout: Seconds = 30.0
    """Of one HTTP request."""
