"""Which ways of redacting are open in a conversation, and why are the others closed?"""

from __future__ import annotations

from dataclasses import dataclass

from bot.connectors.slack.permissions import CANNOT
from bot.connectors.slack.workspace import Workspace
from bot.errors import ApiError


@dataclass(frozen=True)
class Rung:
    """One way of redacting."""

    name: str
    """As `Result.method` names it: "admin-delete"."""
    open: bool | None
    """None: depends on the message or could not be told."""
    why: str


def rungs(workspace: Workspace, stream: str) -> list[Rung]:
    """All rungs, best first, for messages of a conversation. Never raises."""
    archived = shared = direct = False
    unsure = ""
    try:
        channel = workspace.channel(stream)
        archived = bool(channel.get("is_archived"))
        shared = bool(channel.get("is_ext_shared"))
        direct = bool(channel.get("is_im"))
    except ApiError as error:
        unsure = str(error)
    if archived:
        return [Rung("flag", False, CANNOT["archived"])]
    found = [
        Rung("own-message", True, "for messages of leakwatch itself"),
        Rung(
            "discovery-tombstone",
            None if workspace.discovery else False,
            CANNOT["discovery"] if workspace.discovery else "discovery_token is not set",
        ),
        Rung("author-token", None, "for authors who gave leakwatch leave"),
        _admin(workspace, direct=direct),
        Rung(
            "ask-author",
            workspace.settings.ask_author,
            "the author is asked in private" if workspace.settings.ask_author else "ask_author: no",
        ),
    ]
    if shared:
        found.append(Rung("flag", None, CANNOT["foreign-authors"]))
    if unsure:
        found.append(Rung("conversation", None, unsure))
    return found


def _admin(workspace: Workspace, *, direct: bool) -> Rung:
    name = "admin-delete"
    if workspace.admin is None:
        return Rung(name, False, "admin_token is not set")
    if direct:
        return Rung(name, False, "an admin does not see the bot's direct messages")
    try:
        person = workspace.admin_person()
    except ApiError as error:
        return Rung(name, None, str(error))
    if person.get("is_admin") or person.get("is_owner"):
        return Rung(name, True, "in every channel that this admin can see")
    return Rung(name, False, "admin_token belongs to somebody who is no admin")
