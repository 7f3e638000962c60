"""How is an event or an interaction wrapped for the app, and does the app get it at all?

docs.slack.dev: The Events API (envelope, authorizations), Socket Mode (frames).
"""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.sandbox.slack.company import Company
from bot.sandbox.slack.model import Channel, Json

EVENTS, INTERACTIVE, SLASH = "events_api", "interactive", "slash_commands"


@dataclass(eq=False)
class Envelope:
    """One thing on its way to the app."""

    kind: str
    """"events_api", "interactive" or "slash_commands"."""
    payload: Json
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    """`envelope_id`; the same for every try."""
    attempt: int = 0
    """`retry_attempt`: 0 for the first try, then 1 to 3."""
    reason: str = ""
    acked: bool = False
    answer: Json | None = None
    """Payload of the acknowledgement, if it had one."""
    lost: bool = False
    """All tries failed."""
    on_answer: Callable[[Json | None], None] | None = None
    """Called once with the payload of the acknowledgement, or None."""

    def frame(self) -> str:
        """As it goes over a socket."""
        frame: Json = {
            "envelope_id": self.id,
            "type": self.kind,
            "accepts_response_payload": self.kind != EVENTS,
            "payload": self.payload,
        }
        if self.kind == EVENTS:
            frame |= {"retry_attempt": self.attempt, "retry_reason": self.reason}
        return json.dumps(frame)


SUBSCRIPTIONS = {
    "message": "history",
    "app_mention": "app_mentions:read",
    "app_home_opened": "",
    "file_shared": "files:read",
    "file_change": "files:read",
    "file_public": "files:read",
    "member_joined_channel": "read",
    "channel_created": "channels:read",
    "channel_unarchive": "channels:read",
    "channel_shared": "channels:read",
    "tokens_revoked": "",
    "app_uninstalled": "",
    "team_access_granted": "",
    "team_access_revoked": "",
}
"""What the app subscribes to → the scope it needs; a bare word hangs on the kind of channel."""


def wanted(company: Company, event: Json, channel: Channel | None, scopes: frozenset[str]) -> bool:
    """Whether the app gets this event: subscribed, with the scope, from a channel of its bot."""
    scope = SUBSCRIPTIONS.get(event["type"])
    if scope is None:
        return False
    if scope and ":" not in scope and channel is not None:
        scope = f"{channel.letter}:{scope}"
    if scope and scope not in scopes:
        return False
    if channel is None:
        return True
    if event["type"] == "member_joined_channel" and event["user"] == company.bot_user:
        return True
    return company.bot_user in channel.members


def event_payload(company: Company, event: Json, channel: Channel | None) -> Json:
    """The outer `event_callback` of an event."""
    event_id = f"Ev{secrets.token_hex(5).upper()}"
    now = company.clock()
    event.setdefault("event_ts", f"{now:.6f}")
    team = str(event.get("team") or company.team)
    if event["type"] != "message" or team not in company.teams:
        team = company.team
    context = json.dumps({"et": event["type"], "tid": company.team, "aid": company.app_id})
    return {
        "token": "sandbox",
        "team_id": team,
        "context_team_id": company.team,
        "context_enterprise_id": None,
        "api_app_id": company.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(now),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": company.team,
                "user_id": company.bot_user,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": bool(channel and channel.shared_with),
        "event_context": "4-" + base64.urlsafe_b64encode(context.encode()).decode(),
    }
