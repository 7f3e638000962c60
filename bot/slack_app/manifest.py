"""Which Slack app does leakwatch need? The manifest to paste when the app is created.

Schema: slackapi/manifest-schema, manifest.schema.2.0.0.json.
"""

from __future__ import annotations

from typing import Any

from bot.config import SlackWorkspace
from bot.connectors.slack.events import EVENTS
from bot.connectors.slack.permissions import SCOPES, USER_SCOPES

COMMANDS = (
    "status",
    "coverage",
    "incidents",
    "show N",
    "revoke N",
    "false-positive N",
    "restore N",
    "sweep PROJ",
    "report",
    "help",
)
"""What /leakwatch understands, for the hint beside it."""
REPORT_LEAK = "report_leak"
LEAK_STATUS = "leak_status"
PLACEHOLDER = "https://leakwatch.example.com"
"""Stands in the manifest for HTTP mode while the settings have no public address."""


def http_path(settings: SlackWorkspace) -> str:
    """Where Slack reaches this workspace's endpoint in HTTP mode, below the public address."""
    return f"/slack/{settings.name}/events"


def manifest(
    settings: SlackWorkspace | None = None, public_url: str | None = None
) -> dict[str, Any]:
    """The app manifest for a workspace's settings; Socket Mode without settings.

    `public_url` is where Slack reaches leakwatch; needed for HTTP mode only.
    """
    http = settings is not None and settings.transport == "http"
    base = (public_url or PLACEHOLDER).rstrip("/")
    command: dict[str, Any] = {
        "command": "/leakwatch",
        "description": "Leaked credentials: status, incidents, decisions",
        "usage_hint": " | ".join(COMMANDS),
        "should_escape": False,
    }
    interactivity: dict[str, Any] = {"is_enabled": True}
    events: dict[str, Any] = {"bot_events": sorted(EVENTS)}
    if settings is not None and http:
        endpoint = f"{base}{http_path(settings)}"
        command["url"] = interactivity["request_url"] = events["request_url"] = endpoint
    oauth: dict[str, Any] = {
        "scopes": {
            "bot": sorted(_scopes(settings)),
            "user_optional": sorted(USER_SCOPES),
        }
    }
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Leak Watch",
            "description": "Finds leaked credentials, takes them out and has them revoked",
            "background_color": "#1d1c1d",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "leakwatch", "always_online": True},
            "shortcuts": [
                {
                    "name": "Report a leak",
                    "type": "message",
                    "callback_id": REPORT_LEAK,
                    "description": "This message shows a credential",
                },
                {
                    "name": "Leak status",
                    "type": "global",
                    "callback_id": LEAK_STATUS,
                    "description": "Open incidents and what is being read",
                },
            ],
            "slash_commands": [command],
        },
        "oauth_config": oauth,
        "settings": {
            "event_subscriptions": events,
            "interactivity": interactivity,
            "org_deploy_enabled": False,
            "socket_mode_enabled": not http,
            "token_rotation_enabled": False,
        },
    }


def _scopes(settings: SlackWorkspace | None) -> set[str]:
    """What these settings need; joining by itself is asked for only when it is wanted."""
    wanted = set(SCOPES)
    if settings is not None and not settings.join_public_channels:
        wanted.discard("channels:join")
    return wanted
