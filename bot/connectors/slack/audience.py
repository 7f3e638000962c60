"""Who can read what stands in a Slack conversation?"""

from __future__ import annotations

from typing import Any

from bot.connectors.slack.workspace import Workspace
from bot.errors import ApiError
from bot.model import Audience, Location

GUESTS_LOOKED_UP = 50
"""In larger conversations nobody is asked whether they are guests."""


def audience(workspace: Workspace, location: Location) -> Audience:
    """Who can read a document; "unknown" where Slack does not say."""
    try:
        channel = workspace.channel(location.stream)
    except ApiError:
        return Audience()
    members = channel.get("num_members")
    direct = channel.get("is_im") or channel.get("is_mpim")
    notes = []
    shared = any(channel.get(key) for key in ("is_ext_shared", "is_pending_ext_shared"))
    if shared:
        notes.append("another organisation is in it (Slack Connect)")
    if channel.get("is_org_shared"):
        notes.append("several workspaces of the organisation are in it")
    if location.document.startswith("file/"):
        link = _public_link(workspace, location)
        shared = shared or link
        notes += ["anybody with its public link can read it"] if link else []
    return Audience(
        visibility="direct" if direct else "private" if channel.get("is_private") else "public",
        shared=shared,
        guests=_guests(workspace, location.stream, members),
        members=2 if channel.get("is_im") else members,
        note="; ".join(notes),
    )


def _guests(workspace: Workspace, stream: str, members: Any) -> bool | None:
    if isinstance(members, int) and members > GUESTS_LOOKED_UP:
        return None
    try:
        inside = workspace.members(stream)
        if len(inside) > GUESTS_LOOKED_UP:
            return None
        return any(
            person.get("is_restricted") or person.get("is_ultra_restricted")
            for person in map(workspace.person, inside)
        )
    except ApiError:
        return None


def _public_link(workspace: Workspace, location: Location) -> bool:
    try:
        file = workspace.files.info(location.document.removeprefix("file/"))
    except ApiError:
        return False
    return bool(file and file.get("public_url_shared"))
